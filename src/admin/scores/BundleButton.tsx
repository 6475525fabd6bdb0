'use client'

import { useEffect, useState } from 'react'

import type { BundleProgress } from '../../contracts/scorings.ts'
import { formatBytes } from '../../i18n/amounts.ts'
import { scoringText as text } from '../../i18n/scoringPage.ts'
import { pick, say, type Locale, type Text } from '../../platform/text.ts'
import { ask } from '../ask.ts'

interface BundleButtonProps {
  root: string
  obligor: string | null
  label: Text
  locale: Locale
}

const every = 1_000
/** So long nothing is heard of a download before it is left to the browser. */
const patience = 8

/** Downloads the bundle, and tells how far it is: asked of the server, which counts files and bytes as they go. */
export function BundleButton({ root, obligor, label, locale }: BundleButtonProps) {
  const [run, setRun] = useState<string | null>(null)
  const heard = useProgress(root, run)
  const begin = (): void => {
    const code = crypto.randomUUID()
    const query = new URLSearchParams({ run: code, ...(obligor !== null && { obligor }) })
    const link = document.createElement('a')
    link.href = `${root}/bundle.zip?${query.toString()}`
    link.download = ''
    link.click()
    setRun(code)
  }
  const { progress, isLost } = heard
  const share = progress === null || progress.allBytes === 0 ? null : Math.floor((100 * progress.bytes) / progress.allBytes)
  return (
    <div className="dk-scores__bundle">
      <button type="button" className="dk-button" onClick={begin}>
        {pick(label, locale)}
      </button>
      {progress?.state === 'packing' && share !== null && <progress max={100} value={share} aria-label={pick(label, locale)} />}
      <span role="status">{run === null ? '' : progressWords(progress, isLost, locale)}</span>
    </div>
  )
}

function progressWords(progress: BundleProgress | null, isLost: boolean, locale: Locale): string {
  if (progress === null) return pick(isLost ? text.bundleElsewhere : text.bundleBegun, locale)
  const words = { packing: text.bundlePacking, done: text.bundleDone, broken: text.bundleBroken }[progress.state]
  const { files, allFiles, bytes, allBytes } = progress
  return say(words, locale, { files, allFiles, size: formatBytes(bytes), allSize: formatBytes(allBytes) })
}

function useProgress(root: string, run: string | null): { progress: BundleProgress | null; isLost: boolean } {
  const [progress, setProgress] = useState<BundleProgress | null>(null)
  const [unheard, setUnheard] = useState(0)
  useEffect(() => {
    if (run === null) return
    setProgress(null)
    setUnheard(0)
    let missed = 0
    const timer = setInterval(() => {
      void ask<{ progress: BundleProgress | null }>(`${root}/bundle?run=${run}`, '').then((answer) => {
        const told = answer.ok ? answer.value.progress : null
        if (told === null) {
          missed += 1
          setUnheard(missed)
        } else setProgress(told)
        if (missed > patience || (told !== null && told.state !== 'packing')) clearInterval(timer)
      })
    }, every)
    return () => clearInterval(timer)
  }, [root, run])
  return { progress, isLost: unheard > patience }
}
