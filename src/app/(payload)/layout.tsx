import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { headers } from 'next/headers'
import { getPayload, type ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'

import { renderUnsaved } from '../../admin/content/renderUnsaved.ts'
import { refuseCall } from '../../admin/serverFunctions.ts'
import { importMap } from './admin/importMap.js'
import './custom.scss'

const serverFunction: ServerFunctionClient = async function (args) {
  'use server'
  const payload = await getPayload({ config })
  const sent = await headers()
  const { user } = await payload.auth({ headers: sent })
  const locale = /^\s*en/i.test(sent.get('accept-language') ?? '') ? 'en' : 'vi'
  return refuseCall(args, user, locale) ?? handleServerFunctions({ ...args, config, importMap, serverFunctions: { 'render-document': renderUnsaved } })
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
