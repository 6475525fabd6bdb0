import type { CollectionBeforeDeleteHook, CollectionConfig } from 'payload'

import type { Slug } from '../documents/slugs.ts'
import { refused } from '../i18n/refused.ts'
import { pick, type Text } from '../platform/text.ts'
import { localeOf, refusalError } from '../platform/refusal.ts'
import { usesOf } from '../store/references.ts'

/**
 * What something else names is not deleted: a commitment that loses the last form it asks for would be kept by
 * anything at all, and a placement could no longer say what it was. It is retired from a day instead.
 */
export function keepReferenced(config: CollectionConfig): CollectionConfig {
  const refuse: CollectionBeforeDeleteHook = async ({ id, req }) => {
    const uses = await usesOf(req, config.slug as Slug, id)
    if (uses.length === 0) return
    const locale = localeOf(req)
    const descriptions = uses.map(({ collection, count, names }) => {
      const label = req.payload.collections[collection]!.config.labels.plural as Text
      return `${count} ${pick(label, locale).toLocaleLowerCase(locale)} (${names.join(', ')}${count > names.length ? ', …' : ''})`
    })
    throw refusalError({ text: refused.stillNamed, params: { uses: descriptions.join('; ') } }, config.slug, req)
  }
  return { ...config, hooks: { ...config.hooks, beforeDelete: [...(config.hooks?.beforeDelete ?? []), refuse] } }
}
