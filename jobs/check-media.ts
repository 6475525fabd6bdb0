import { checkMedia } from '../src/operations/installation/checkMedia.ts'
import type { Job } from './job.ts'

/** Once a week: it reads the head of every file. */
export const checkMediaJob: Job = {
  name: 'check-media',
  cron: '20 3 * * 0',
  catchUp: false,
  async run({ payload, now, mayGoOn }) {
    const { files, mended, missing } = await checkMedia(payload, now, mayGoOn)
    return `${files} files checked, ${mended.length} types put right, ${missing.length} files missing`
  },
}
