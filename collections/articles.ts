import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { textField } from '../src/fields/common.ts'
import { contentSidebar, contentTabs, contentVersions } from '../src/fields/content.ts'
import { contentHooks } from '../src/hooks/content.ts'
import { searchable } from '../src/documents/searchText.ts'
import { recordWhenPublished } from '../src/hooks/article.ts'
import { inOrganization } from '../src/hooks/ownOrganization.ts'
import { unlinkFeedback } from '../src/hooks/unlinkFeedback.ts'
import { group } from '../src/i18n/words.ts'

export const Articles: CollectionConfig = inOrganization(
  searchable(
    {
      slug: 'articles',
      labels: { singular: { vi: 'Bài viết', en: 'Article' }, plural: { vi: 'Bài viết', en: 'Articles' } },
      access: accessTo('articles'),
      versions: contentVersions,
      hooks: {
        ...contentHooks,
        afterChange: [...(contentHooks?.afterChange ?? []), recordWhenPublished],
        beforeDelete: [...(contentHooks?.beforeDelete ?? []), unlinkFeedback],
      },
      admin: {
        group: group.desk,
        useAsTitle: 'title',
        defaultColumns: ['title', 'programme', 'organization', '_status', 'updatedAt'],
        description: {
          vi: 'Nội dung báo in, báo điện tử. Ngày đăng xếp trong “Lịch phát sóng, đăng tải”.',
          en: 'What is printed or posted. Its dates are placements.',
        },
      },
      defaultSort: '-updatedAt',
      indexes: [{ fields: ['_status', 'publishedAt'] }, { fields: ['_status', 'publishAt'] }],
      fields: [
        textField('title', { vi: 'Tiêu đề', en: 'Title' }, { required: true }),
        {
          type: 'tabs',
          tabs: contentTabs([
            textField('page', { vi: 'Trang, chuyên trang', en: 'Page' }),
            textField('link', { vi: 'Địa chỉ trên báo điện tử', en: 'Address on the web' }),
          ]),
        },
        ...contentSidebar,
      ],
    },
    'title',
    'summary',
    'byline',
  ),
)
