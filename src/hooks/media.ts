import { randomBytes } from 'node:crypto'

import type { CollectionBeforeOperationHook } from 'payload'
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import sharp from 'sharp'

import { slugOf } from '../documents/slug.ts'
import { refused } from '../i18n/refused.ts'
import { refusalError } from '../platform/refusal.ts'
import { mediaTypes, MAX_PIXELS, typeOfBytes } from '../rules/mediaTypes.ts'

/** What is known from the file alone, whatever a request says of it. */
const ofTheFile = ['filename', 'filesize', 'height', 'mimeType', 'sizes', 'thumbnailURL', 'url', 'width']

/**
 * A file is what its bytes say, whatever it is called: it gets that type, and a name with that type's extension.
 * Pictures are measured from their head before anything decodes them. Names end in a part of their own: small
 * pictures take theirs from the large one and are written without looking, over another's `a-320x200.png` too.
 */
export const judgeFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  const { data } = args as { data?: Record<string, unknown> }
  if (data !== undefined && req.payloadAPI === 'REST') for (const name of ofTheFile) delete data[name]
  if (!file) {
    // Payload would fetch what an address names, from inside the network.
    if (operation === 'create' && !('duplicateFromID' in args && args.duplicateFromID))
      throw refusalError({ text: refused.fileMissing, path: 'file' }, 'media', req)
    return args
  }
  const bytes = file.tempFilePath || file.data
  const found = await (typeof bytes === 'string' ? fileTypeFromFile(bytes) : fileTypeFromBuffer(bytes))
  const type = found === undefined ? undefined : mediaTypes[found.mime]
  if (found === undefined || type === undefined) throw refusalError({ text: refused.fileType, path: 'file' }, 'media', req)
  if (found.mime.startsWith('image/')) {
    const head = await sharp(bytes, { limitInputPixels: false, failOn: 'none' })
      .metadata()
      .catch(() => null)
    if (head === null) throw refusalError({ text: refused.fileBroken, path: 'file' }, 'media', req)
    if ((head.width ?? 0) * (head.height ?? 0) * (head.pages ?? 1) > MAX_PIXELS)
      throw refusalError({ text: refused.tooManyPixels, path: 'file' }, 'media', req)
  }
  file.mimetype = typeOfBytes(found.mime)
  file.name = `${slugOf(file.name.replace(/\.[^.]*$/, '')) || 'tep'}-${randomBytes(4).toString('hex')}.${type.extension}`
  return args
}
