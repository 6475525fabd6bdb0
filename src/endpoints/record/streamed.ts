/** A file that is made while it is sent: a piece is made when there is room for it, and nothing more once nobody reads. */
export function streamedResponse(pieces: AsyncGenerator<Uint8Array, void, undefined>, type: string, name: string): Response {
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await pieces.next()
        if (next.done) controller.close()
        else controller.enqueue(next.value)
      },
      async cancel() {
        await pieces.return()
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      // `no-transform`: what is packed is not packed again.
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    },
  })
}
