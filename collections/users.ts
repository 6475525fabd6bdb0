import type { CollectionConfig, FieldAccess } from 'payload'

import { accessTo } from '../src/access/rights.ts'
import { holds, personOf } from '../src/access/roles.ts'
import { choiceField, relationField, textField } from '../src/fields/common.ts'
import { searchable } from '../src/documents/searchText.ts'
import { forgotPasswordEndpoint } from '../src/endpoints/forgotPassword.ts'
import { keepAnAdmin } from '../src/hooks/keepAnAdmin.ts'
import { keepWhoPublishes } from '../src/hooks/keepWhoPublishes.ts'
import { passwordHooks } from '../src/hooks/password.ts'
import { signInHooks } from '../src/hooks/signIn.ts'
import { group, role } from '../src/i18n/words.ts'

const adminOnly: FieldAccess = ({ req }) => holds(personOf(req.user), 'admin')
const adminOrSelf: FieldAccess = ({ req, id }) =>
  holds(personOf(req.user), 'admin') || (req.user !== null && String(req.user?.id) === String(id))

export const Users: CollectionConfig = searchable(
  {
    slug: 'users',
    labels: { singular: { vi: 'Người dùng', en: 'User' }, plural: { vi: 'Người dùng', en: 'Users' } },
    access: accessTo('users'),
    auth: {
      // Sessions end with sign-out, a new password or deletion, not only with the token's time.
      useSessions: true,
      tokenExpiration: 8 * 3600,
      // A lock could be put on anybody by anybody: attempts are slowed down instead (src/access/signInLimits.ts).
      maxLoginAttempts: 0,
      // Mails are sent outside of any transaction: see src/endpoints/forgotPassword.ts.
      forgotPassword: { minRequestInterval: 0 },
      useAPIKey: true,
      cookies: { sameSite: 'Lax' },
    },
    admin: {
      group: group.system,
      useAsTitle: 'name',
      defaultColumns: ['name', 'email', 'roles', 'organizations'],
    },
    defaultSort: 'name',
    fields: [
      textField('name', { vi: 'Họ và tên', en: 'Name' }, { required: true, index: true }),
      choiceField('roles', { vi: 'Vai trò', en: 'Roles' }, role, {
        hasMany: true,
        required: true,
        defaultValue: ['viewer'],
        saveToJWT: true,
        access: { create: adminOnly, update: adminOnly },
      }),
      relationField('organizations', { vi: 'Cơ quan', en: 'Organizations' }, 'organizations', {
        hasMany: true,
        access: { create: adminOnly, update: adminOnly },
        admin: {
          description: {
            vi: 'Biên tập viên và thư ký biên tập chỉ sửa được dữ liệu của các cơ quan này.',
            en: 'Editors and schedulers may only change what belongs to these.',
          },
        },
      }),
      choiceField(
        'language',
        { vi: 'Ngôn ngữ của thư', en: 'Language of mails' },
        { vi: { vi: 'Tiếng Việt', en: 'Vietnamese' }, en: { vi: 'Tiếng Anh', en: 'English' } },
        { defaultValue: 'vi' },
      ),
      {
        name: 'currentPassword',
        type: 'text',
        virtual: true,
        label: { vi: 'Mật khẩu hiện tại (khi đổi mật khẩu hoặc địa chỉ thư)', en: 'Current password (to change password or address)' },
        access: { read: () => false },
        admin: {
          condition: (data, _, { user }) => user != null && String(user.id) === String(data.id),
          components: { Field: '@payloadcms/ui#PasswordField' },
          disableListColumn: true,
          disableListFilter: true,
        },
      },
      // Payload adds these itself; named here so that no colleague reads a key.
      { name: 'enableAPIKey', type: 'checkbox', access: { create: adminOnly, read: adminOrSelf, update: adminOnly } },
      { name: 'apiKey', type: 'text', access: { create: adminOnly, read: adminOrSelf, update: adminOnly } },
    ],
    endpoints: [forgotPasswordEndpoint],
    hooks: {
      beforeOperation: [signInHooks.beforeSignIn, passwordHooks.beforeOperation],
      beforeChange: [keepAnAdmin.onChange, passwordHooks.keepABody, passwordHooks.endOtherSessions],
      afterChange: [passwordHooks.logChange],
      afterLogin: [signInHooks.afterSignIn],
      beforeDelete: [keepAnAdmin.onDelete, keepWhoPublishes],
    },
  },
  'name',
  'email',
)
