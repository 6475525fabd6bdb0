import type { Id } from './ids.ts'
import type { Config } from './payload-types.ts'
import type { Slug } from './slugs.ts'

type Documents = Pick<Config['collections'], Slug>
type AnyDocument = Documents[Slug]

/** A value with `Relation` wherever Payload's types say "an id, or the document itself". */
type Value<T, Relation> = [Extract<T, AnyDocument>] extends [never] ? Plain<T, Relation> : Relation | Extract<T, null | undefined>
type Plain<T, Relation> = T extends readonly (infer Item)[]
  ? Value<Item, Relation>[]
  : T extends object
    ? { [Name in keyof T]: Value<T[Name], Relation> }
    : T

type Read<S extends Slug, Relation> = { [Name in keyof Documents[S]]: Name extends 'id' ? Id : Value<Documents[S][Name], Relation> }

/** Fields that a hook or the audit fills with every save, although no form asks for them. */
interface AlwaysFilled {
  segments: 'slug'
  articles: 'slug'
  placements: 'at' | 'endsAt'
  obligations: 'title' | 'due' | 'occurrence' | 'plan' | 'obligorName'
  shortfalls: 'title' | 'obligorName'
  notices: 'subject' | 'body' | 'subjectEn' | 'bodyEn'
}
type FilledOf<S extends Slug> = S extends keyof AlwaysFilled ? AlwaysFilled[S] : never

/**
 * A document as the database keeps it, which is how `payload.db` gives it: relations as ids, days and
 * instants as ISO strings. Ids are numbers in SQLite and text in MongoDB.
 */
export type Stored<S extends Slug> = {
  [Name in keyof Read<S, Id> as Exclude<Name, FilledOf<S>>]: Read<S, Id>[Name]
} & {
  [Name in keyof Read<S, Id> as Extract<Name, FilledOf<S>>]-?: NonNullable<Read<S, Id>[Name]>
}

/** A document at whatever depth it was read: a relation is an id or the document; `idOf` reads both. */
export type DocumentOf<S extends Slug> = Read<S, Id | { id: Id }>

/** Which fields are read. */
export type Selection<S extends Slug> = { readonly [Name in S extends Slug ? keyof Stored<S> : never]?: true }

/** A stored document of which only the fields of a selection were read. */
export type Selected<S extends Slug, Fields> = S extends Slug ? Pick<Stored<S>, ('id' | keyof Fields) & keyof Stored<S>> : never

/**
 * What is to be written, as `payload.create` and `payload.update` take it: their types know ids as numbers alone,
 * as in SQLite, and want fields that hooks fill in.
 */
export const payloadData = <S extends Slug>(data: Partial<DocumentOf<S>>): never => data as never
