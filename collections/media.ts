import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { relationField, textField } from '../src/fields/common.ts'
import { searchable } from '../src/documents/searchText.ts'
import { judgeFile } from '../src/hooks/media.ts'
import { inOrganization } from '../src/hooks/ownOrganization.ts'
import { group } from '../src/i18n/words.ts'
import { mediaHeaders, mediaTypes } from '../src/rules/mediaTypes.ts'

export const Media: CollectionConfig = inOrganization(
  searchable(
    {
      slug: 'media',
      labels: { singular: { vi: 'Tư liệu', en: 'Media file' }, plural: { vi: 'Tư liệu', en: 'Media' } },
      access: accessTo('media'),
      admin: { group: group.desk, useAsTitle: 'alt', defaultColumns: ['filename', 'alt', 'organization', 'updatedAt'] },
      defaultSort: '-createdAt',
      upload: {
        // `staticDir` comes with the environment: src/platform/mediaDir.ts.
        // No SVG, XML or HTML: a browser would run what they hold.
        mimeTypes: Object.keys(mediaTypes),
        modifyResponseHeaders: ({ headers }) => {
          for (const [name, value] of mediaHeaders(headers.get('content-type') ?? '')) headers.set(name, value)
          return headers
        },
        imageSizes: [
          { name: 'thumbnail', width: 320 },
          { name: 'card', width: 960 },
        ],
        adminThumbnail: 'thumbnail',
        // Fetching an address on somebody's behalf would let them reach the inside of the network.
        pasteURL: false,
      },
      hooks: { beforeOperation: [judgeFile] },
      fields: [
        textField(
          'alt',
          { vi: 'Mô tả (cho người không nhìn thấy hình)', en: 'Description (for those who cannot see it)' },
          { required: true },
        ),
        textField('credit', { vi: 'Nguồn, tác giả', en: 'Credit' }),
        relationField('organization', { vi: 'Cơ quan', en: 'Organization' }, 'organizations', { index: true }),
      ],
    },
    'alt',
    'credit',
    'filename',
  ),
)
