import { rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'
import sharp from 'sharp'

import { checkMedia } from '../../src/operations/installation/checkMedia.ts'
import { MAX_BODY_BYTES } from '../../src/server/requestLimits.ts'
import { databases } from '../helpers/databases.ts'
import { listen, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'

describe.each(databases)('what is sent in, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let authorization: string
  let png: Buffer

  const upload = async (name: string, bytes: Buffer, type: string) => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'Thử', organization: town.station }))
    form.set('file', new File([new Uint8Array(bytes)], name, { type }))
    const answer = await fetch(`${server.url}/api/media`, {
      method: 'POST',
      headers: { authorization, 'accept-language': 'vi' },
      body: form,
    })
    return {
      status: answer.status,
      body: (await answer.json()) as { doc: { id: number; filename: string; mimeType: string; url: string }; errors: unknown },
    }
  }

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    server = await listen(opened)
    const { email } = await hire(payload, 'editor', [town.station])
    const { token } = await payload.login({ collection: 'users', data: { email: String(email), password } as never })
    authorization = `JWT ${token}`
    png = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'white' } })
      .png()
      .toBuffer()
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it.each<[string, () => Buffer, string, string]>([
    ['thong-bao.html', () => png, 'image/png', 'png'],
    ['thong-bao.html', () => Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]), 'text/html', 'png'],
    ['ảnh đẹp.svg', () => png, 'image/svg+xml', 'png'],
    ['khong-duoi', () => png, 'application/octet-stream', 'png'],
  ])('%s that is a picture becomes one', async (name, bytes, type, extension) => {
    const { status, body } = await upload(name, bytes(), type)
    expect([status, body.doc.mimeType, body.doc.filename.split('.').at(-1)]).toEqual([201, 'image/png', extension])
    await payload.create({
      collection: 'articles',
      data: { title: `Có hình ${body.doc.id}`, organization: town.station, image: body.doc.id, _status: 'published' } as never,
    })
    for (const path of [`/api/media/file/${body.doc.filename}`, `/public/v1/media/${body.doc.filename}`]) {
      const answer = await fetch(server.url + path, { headers: { authorization } })
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([
        200,
        'image/png',
        expect.stringContaining('nosniff'),
      ])
      expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    }
  })

  it('what a browser might run is only downloaded', async () => {
    const { body } = await upload(
      'ke-hoach.pdf',
      Buffer.from(
        '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n50\n%%EOF\n',
      ),
      'application/pdf',
    )
    const answer = await fetch(`${server.url}/api/media/file/${body.doc.filename}`, { headers: { authorization } })
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, 'attachment'])
  })

  it.each<[string, Buffer, string]>([
    ['trang.png', Buffer.from('<!doctype html><script>alert(1)</script>'), 'image/png'],
    ['hinh.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'image/svg+xml'],
    ['hinh.png', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png'],
    ['goi.zip', Buffer.from('504b030414000000', 'hex'), 'image/jpeg'],
  ])('%s that is no picture is refused by what is in it', async (name, bytes, type) => {
    const { status, body } = await upload(name, bytes, type)
    expect([status, JSON.stringify(body.errors)]).toEqual([400, expect.stringContaining('xét theo nội dung')])
  })

  it('a small file that holds a vast picture is refused before it is decoded', async () => {
    const vast = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: 'white' }, limitInputPixels: false })
      .png({ compressionLevel: 9 })
      .toBuffer()
    const { status, body } = await upload('vast.png', vast, 'image/png')
    expect([status, JSON.stringify(body.errors)]).toEqual([400, expect.stringContaining('quá nhiều điểm ảnh')])
  })

  it('a small picture is never written over another’s file', async () => {
    const large = await sharp({ create: { width: 1200, height: 750, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const mine = await upload('a-320x200.png', png, 'image/png')
    const { id, filename } = mine.body.doc
    await upload('a.png', large, 'image/png')
    expect(filename).toMatch(/^a-320x200-[0-9a-f]{8}\.png$/)
    const kept = Buffer.from(await (await fetch(`${server.url}/api/media/file/${filename}`, { headers: { authorization } })).arrayBuffer())
    expect([Boolean(id), kept.equals(png)]).toEqual([true, true])
  })

  it('what is known from the file alone is not written by a request', async () => {
    const {
      body: { doc },
    } = await upload('hinh.png', png, 'image/png')
    const said = {
      filename: 'khac.png',
      filesize: 1,
      height: 1,
      width: 1,
      mimeType: 'text/html',
      sizes: { thumbnail: { filename: 'khac.png' } },
      thumbnailURL: 'https://ngoai.vn/a.png',
      url: 'https://ngoai.vn/a.png',
    }
    const kept = async () => {
      const {
        updatedAt: _,
        searchText: __,
        ...row
      } = (await payload.db.findOne<{ id: number } & Record<string, unknown>>({ collection: 'media', where: { id: { equals: doc.id } } }))!
      // Where nothing is kept one database says so and the other says nothing.
      return { thumbnailURL: null, ...row }
    }
    const before = await kept()
    const answer = await fetch(`${server.url}/api/media/${doc.id}`, {
      method: 'PATCH',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(said),
    })
    expect([answer.status, await kept()]).toEqual([200, before])
  })

  it('an address is not fetched, in whatever way it is sent', async () => {
    const asked: string[] = []
    const inside = createServer((req, res) => {
      asked.push(req.url!)
      res.writeHead(200, { 'content-type': 'image/png' }).end(png)
    })
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(inside.address() as AddressInfo).port}/bi-mat.png`
    const data = { alt: 'Thử', organization: town.station, filename: 'a.png', url }
    const form = new FormData()
    form.set('_payload', JSON.stringify(data))
    const answers = [
      await fetch(`${server.url}/api/media`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', 'accept-language': 'vi' },
        body: JSON.stringify(data),
      }),
      await fetch(`${server.url}/api/media`, { method: 'POST', headers: { authorization, 'accept-language': 'vi' }, body: form }),
      await fetch(`${server.url}/api/media/paste-url?src=${encodeURIComponent(url)}`, { headers: { authorization } }),
    ]
    await new Promise((resolve) => inside.close(resolve))
    expect([answers.map(({ status }) => status >= 400 && status < 500), asked]).toEqual([[true, true, true], []])
    expect(await answers[0]!.text()).toContain('Không lấy tệp qua đường dẫn')
  })

  it('what is noted of stored files is held against their bytes', async () => {
    const { body } = await upload('cu.png', png, 'image/png')
    const root = payload.collections.media.config.upload.staticDir!
    await writeFile(join(root, body.doc.filename), '<!doctype html><script>alert(1)</script>')
    const gone = await upload('mat.png', png, 'image/png')
    await rm(join(root, gone.body.doc.filename))
    const { mended, missing } = await checkMedia(payload, Date.now(), () => true)
    expect([mended, missing]).toEqual([[body.doc.filename], [gone.body.doc.filename]])
    const answer = await fetch(`${server.url}/api/media/file/${body.doc.filename}`, { headers: { authorization } })
    expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
      'application/octet-stream',
      'attachment',
    ])
    expect((await checkMedia(payload, Date.now(), () => true)).mended).toEqual([])
  })

  it('a body that is too large is refused by what it says of itself', async () => {
    const answer = await fetch(`${server.url}/api/forms`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'accept-language': 'vi' },
      body: 'x'.repeat(MAX_BODY_BYTES + 1),
    })
    expect([answer.status, JSON.stringify(await answer.json())]).toEqual([413, expect.stringContaining('quá lớn')])
  })

  it('a body of no told length is refused', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => {
        socket.write(
          'POST /api/forms HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\ncontent-type: application/json\r\n\r\n5\r\nxxxxx\r\n',
        )
      })
      let told = ''
      socket.on('data', (data) => {
        told += String(data)
        socket.destroy()
      })
      socket.on('close', () => resolve(told))
    })
    expect(answer.split('\r\n')[0]).toContain('411')
  })

  it.each([
    ['twenty thousand conditions', `?${Array.from({ length: 20_000 }, (_, n) => `where[or][${n}][id][equals]=1`).join('&')}`, [414, 431]],
    ['five hundred', `?${Array.from({ length: 500 }, (_, n) => `where[or][${n}][id][equals]=1`).join('&')}`, [200]],
    ['a thousand levels', `?where${'[and][0]'.repeat(1000)}[id][equals]=1`, [200, 400]],
  ])('%s in a question', async (_, query, statuses) => {
    const answer = await fetch(`${server.url}/api/placements${query}`, { headers: { authorization } })
    expect(statuses).toContain(answer.status)
  })
})
