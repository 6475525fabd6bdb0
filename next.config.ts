import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  // Types are checked by `npm run validate`; a build on a small machine need not do it twice.
  typescript: { ignoreBuildErrors: true },
  // The admin shows uploads through Payload; nothing is fetched from elsewhere.
  images: { unoptimized: true },
  poweredByHeader: false,
  serverExternalPackages: [
    // It reads its letters from files beside it.
    'pdfmake',
    // The server opens Payload and Next answers for it: of two copies one would not know the errors of the other.
    'payload',
  ],
}

export default withPayload(config, { devBundleServerPackages: false })
