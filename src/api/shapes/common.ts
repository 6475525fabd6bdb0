import { z } from 'zod'

/**
 * What leaves by the public API, field by field. Presenters give these and nothing else; the OpenAPI
 * document is written from them. Instants are ISO 8601 in Vietnam's offset, lengths are seconds.
 */
export const instantShape = z.string().meta({ format: 'date-time' })
export const localDayShape = z.string().meta({ format: 'date' })
export const urlShape = z.string().meta({ format: 'uri' })

/** A shape that has a name of its own in the OpenAPI document, and so in every client that is made of it. */
export const named = <Shape extends z.ZodType>(id: string, shape: Shape): Shape => shape.meta({ id })

export const textShape = named('Text', z.object({ vi: z.string(), en: z.string() }))
/** Open objects, whose form is somebody else's standard. */
export const thingShape = named('Thing', z.looseObject({ '@context': z.literal('https://schema.org'), '@type': z.string() }))
export const richTextShape = named('RichText', z.looseObject({ root: z.looseObject({}) }))
export const thingsShape = named('Things', z.array(thingShape))
