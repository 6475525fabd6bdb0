/** `keepThings.ts`: opens the installation that the environment names, keeps a picture in it, and says what that is called. */
import sharp from 'sharp'

import { env } from '../../src/platform/env.ts'
import { openPayload } from '../../src/startup/open.ts'

const payload = await openPayload(env())
const data = await sharp({ create: { width: 400, height: 400, channels: 3, background: 'white' } })
  .png()
  .toBuffer()
const made = (await payload.create({
  collection: 'media',
  data: { alt: 'Thử' } as never,
  file: { data, name: `thu-${process.pid}.png`, mimetype: 'image/png', size: data.length },
})) as unknown as { filename: string; sizes: { thumbnail: { filename: string } } }
process.stdout.write(`${JSON.stringify([made.filename, made.sizes.thumbnail.filename])}\n`)
await payload.destroy()
process.exit(0)
