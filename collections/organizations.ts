import type { CollectionConfig } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { choiceField, dayField, flagField, relationField, textField, textsField } from '../src/fields/common.ts'
import { searchable } from '../src/documents/searchText.ts'
import { checkDays } from '../src/hooks/checkDays.ts'
import { organizationLevel, organizationRole } from '../src/i18n/planWords.ts'
import { group } from '../src/i18n/words.ts'

/** Bodies as rows with dates: they are renamed, merged and dissolved, and what they owed passes on. */
export const Organizations: CollectionConfig = searchable(
  {
    slug: 'organizations',
    labels: {
      singular: { vi: 'Cơ quan, đơn vị', en: 'Organization' },
      plural: { vi: 'Cơ quan, đơn vị', en: 'Organizations' },
    },
    access: accessTo('organizations'),
    admin: {
      group: group.catalogue,
      useAsTitle: 'name',
      defaultColumns: ['name', 'shortName', 'roles', 'province', 'validFrom', 'validTo'],
    },
    defaultSort: 'name',
    hooks: { beforeValidate: [checkDays('validFrom', 'validTo')] },
    fields: [
      {
        type: 'row',
        fields: [
          textField('name', { vi: 'Tên đầy đủ', en: 'Full name' }, { required: true, index: true }),
          textField('shortName', { vi: 'Tên viết tắt', en: 'Short name' }),
        ],
      },
      {
        type: 'row',
        fields: [
          textField('code', { vi: 'Mã', en: 'Code' }, { required: true, unique: true, index: true }),
          choiceField('level', { vi: 'Cấp', en: 'Level' }, organizationLevel),
          textField('province', { vi: 'Tỉnh, thành phố', en: 'Province' }, { index: true }),
        ],
      },
      choiceField('roles', { vi: 'Vai trò', en: 'Roles' }, organizationRole, {
        hasMany: true,
        index: true,
        admin: {
          description: {
            vi: 'Nhiệm vụ đi theo vai trò, không theo tên gọi: khi nhiệm vụ chuyển sang cơ quan khác, chỉ cần sửa ở đây.',
            en: 'Duties follow the role, not the name: when a duty moves to another body, this is all that changes.',
          },
        },
      }),
      // Codes of the plan files, from which an import draws the roles: people see the roles.
      textsField('categories', { vi: 'Loại cơ quan', en: 'Categories' }, { admin: { hidden: true } }),
      textsField('aliases', { vi: 'Tên gọi khác', en: 'Also known as' }),
      relationField('parent', { vi: 'Cơ quan cấp trên', en: 'Parent body' }, 'organizations', { index: true }),
      {
        type: 'collapsible',
        label: { vi: 'Thành lập, sáp nhập, giải thể', en: 'Founded, merged, dissolved' },
        fields: [
          {
            type: 'row',
            fields: [
              dayField('validFrom', { vi: 'Hoạt động từ ngày', en: 'Exists from' }),
              dayField('validTo', { vi: 'Đến trước ngày', en: 'Until, exclusive' }),
            ],
          },
          relationField('successors', { vi: 'Cơ quan kế thừa', en: 'Successors' }, 'organizations', { hasMany: true }),
        ],
      },
      {
        type: 'collapsible',
        label: { vi: 'Nhóm cơ quan', en: 'Group of bodies' },
        admin: { initCollapsed: true },
        fields: [
          flagField(
            'isGroup',
            { vi: 'Là một nhóm', en: 'Is a group' },
            {
              vi: 'Kế hoạch gọi chung nhiều cơ quan, ví dụ “các sở, ban, ngành tỉnh”. Ghi rõ từng thành viên thì mới theo dõi tự động được.',
              en: 'A plan names many bodies at once, such as “all departments”. Only with its members listed can a commitment be checked automatically.',
            },
          ),
          relationField('members', { vi: 'Thành viên', en: 'Members' }, 'organizations', {
            hasMany: true,
            admin: { condition: (data) => data.isGroup === true },
          }),
        ],
      },
      textsField(
        'refs',
        { vi: 'Mã trong các kế hoạch', en: 'Names in plan files' },
        {
          index: true,
          admin: {
            position: 'sidebar',
            description: {
              vi: 'Nơi các kế hoạch nhắc đến cơ quan này; dùng khi nhập lại kế hoạch.',
              en: 'Where plans name this body; used when a plan is imported again.',
            },
          },
        },
      ),
    ],
  },
  'name',
  'shortName',
  'aliases',
  'province',
  'code',
)
