import { namesReplicaSet, type DatabaseKind } from './databaseUrl.ts'
import { expected } from './envExpected.ts'
import { sitePathsIn, type VariableName, type Variables } from './envVariables.ts'
import { isWithin } from './paths.ts'
import type { Text } from './text.ts'

/** One thing wrong with the environment, and what would be right. */
export interface EnvFault {
  name: string
  message: Text
}

/** The database that the variables name; a null kind is none that we know. */
export interface NamedDatabase {
  readonly url: string
  readonly kind: DatabaseKind | null
}

interface Conflict {
  readonly name: VariableName
  readonly message: Text
  readonly arises: (variables: Variables, database: NamedDatabase) => boolean
}

const isProduction = ({ NODE_ENV }: Variables): boolean => NODE_ENV === 'production'

const conflicts: readonly Conflict[] = [
  { name: 'DATABASE_URL', message: expected.DATABASE_URL, arises: (_, { kind }) => kind === null },
  {
    name: 'DATABASE_URL',
    message: {
      vi: 'phải có replicaSet=… : không có bản sao thì MongoDB không có giao dịch, dữ liệu có thể bị ghi dở',
      en: 'must name replicaSet=… : without one MongoDB has no transactions and data could be half-written',
    },
    arises: (variables, { kind, url }) => kind === 'mongodb' && isProduction(variables) && !namesReplicaSet(url),
  },
  {
    name: 'PAYLOAD_SECRET',
    message: {
      vi: 'phải được đặt khi dùng MongoDB: một chuỗi bí mật dài ít nhất 32 ký tự, giống nhau trên mọi máy',
      en: 'must be set with MongoDB: a secret of at least 32 characters, the same on every instance',
    },
    arises: (variables, { kind }) => kind === 'mongodb' && isProduction(variables) && variables.PAYLOAD_SECRET === undefined,
  },
  {
    name: 'MEDIA_DIR',
    message: {
      vi: 'không được chứa DATA_DIR: tệp tải lên phải có thư mục riêng',
      en: 'must not hold DATA_DIR: uploaded files have a folder of their own',
    },
    arises: ({ DATA_DIR, MEDIA_DIR }) => MEDIA_DIR !== undefined && isWithin(DATA_DIR, MEDIA_DIR),
  },
  {
    name: 'BACKUP_DIR',
    message: {
      vi: 'không dùng được với MongoDB: hãy đặt lịch chạy scripts/backup-mongodb.sh (xem docs/operations.md)',
      en: 'is of no use with MongoDB: have scripts/backup-mongodb.sh run on a schedule (see docs/operations.md)',
    },
    arises: ({ BACKUP_DIR }, { kind }) => kind === 'mongodb' && BACKUP_DIR !== undefined,
  },
  {
    name: 'PUBLIC_SITE_URL',
    message: expected.PUBLIC_SITE_URL,
    arises: (variables) => variables.PUBLIC_SITE_URL === undefined && Object.values(sitePathsIn(variables)).some((path) => path !== null),
  },
]

/** What variables that are right by themselves do not allow together. */
export const conflictsIn = (variables: Variables, database: NamedDatabase): EnvFault[] =>
  conflicts.filter(({ arises }) => arises(variables, database)).map(({ name, message }) => ({ name, message }))
