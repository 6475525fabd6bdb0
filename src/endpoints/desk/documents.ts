/** A copy to be seen in the browser, or else kept as a file; nobody else's cache keeps it. */
export const documentResponse = (body: string | Uint8Array, type: string, file: { name: string; kept: boolean }): Response =>
  new Response(body as BodyInit, {
    headers: {
      'content-type': type,
      'content-disposition': `${file.kept ? 'attachment' : 'inline'}; filename="${file.name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })

/** The channels that a query names, separated by commas; empty for none. */
export const channelsAsked = (query: Readonly<Record<string, unknown>>): string[] =>
  [query.channel, query.channels].flatMap((value) => (typeof value === 'string' ? value.split(',') : [])).filter((id) => id !== '')
