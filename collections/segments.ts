import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { numberField, textField } from '../src/fields/common.ts'
import { contentSidebar, contentTabs, contentVersions } from '../src/fields/content.ts'
import { contentHooks } from '../src/hooks/content.ts'
import { searchable } from '../src/documents/searchText.ts'
import { inOrganization } from '../src/hooks/ownOrganization.ts'
import { group } from '../src/i18n/words.ts'

export const Segments: CollectionConfig = inOrganization(
  searchable(
    {
      slug: 'segments',
      labels: { singular: { vi: 'Tác phẩm phát sóng', en: 'Segment' }, plural: { vi: 'Tác phẩm phát sóng', en: 'Segments' } },
      access: accessTo('segments'),
      versions: contentVersions,
      hooks: contentHooks,
      admin: {
        group: group.desk,
        useAsTitle: 'title',
        defaultColumns: ['title', 'programme', 'organization', '_status', 'updatedAt'],
        description: {
          vi: 'Nội dung phát thanh, truyền hình. Giờ phát xếp trong “Lịch phát sóng, đăng tải”.',
          en: 'What goes on the air. Its times are placements.',
        },
      },
      defaultSort: '-updatedAt',
      indexes: [{ fields: ['_status', 'publishedAt'] }, { fields: ['_status', 'publishAt'] }],
      fields: [
        textField('title', { vi: 'Tiêu đề', en: 'Title' }, { required: true }),
        {
          type: 'tabs',
          tabs: contentTabs([numberField('seconds', { vi: 'Thời lượng (giây)', en: 'Length (seconds)' }, { min: 1 })]),
        },
        ...contentSidebar,
      ],
    },
    'title',
    'summary',
    'byline',
  ),
)
