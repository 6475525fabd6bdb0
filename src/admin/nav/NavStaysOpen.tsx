'use client'

import { useAuth, useNav, usePreferences, useWindowInfo } from '@payloadcms/ui'
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'

/** Under which Payload keeps whether the menu is open. */
const PREFERENCE = 'nav'

/**
 * Payload shuts the menu on screens of up to 1440 pixels at every page, and forgets there what one chose.
 * Where there is room beside the page it stays as it was left; on phones and tablets, where it lies over
 * the page, it goes on as Payload has it.
 */
export function NavStaysOpen({ children }: { children?: ReactNode }) {
  const { navOpen, setNavOpen, hydrated } = useNav()
  const {
    breakpoints: { l: large, m: middle },
  } = useWindowInfo()
  const { user } = useAuth()
  const { getPreference, setPreference } = usePreferences()
  const beside = hydrated && large === true && middle !== true
  /** As the server had it at first, then as the person left it. */
  const wanted = useRef(navOpen)
  const person = user?.id
  const first = useRef(person)

  useLayoutEffect(() => {
    if (beside && navOpen !== wanted.current) setNavOpen(wanted.current)
  }, [beside, navOpen, setNavOpen])

  // Who signs in brings a choice of her own, which the page of the sign-in did not know.
  useEffect(() => {
    if (person === undefined || person === first.current) return
    first.current = person
    void getPreference<{ open?: boolean }>(PREFERENCE).then((kept) => {
      wanted.current = kept?.open ?? true
      if (beside) setNavOpen(wanted.current)
    })
  }, [person, beside, getPreference, setNavOpen])

  useEffect(() => {
    const onClick = (event: MouseEvent): void => {
      if (middle === true || !(event.target instanceof Element) || event.target.closest('.nav-toggler') === null) return
      wanted.current = !navOpen
      // On wider screens Payload keeps it itself.
      if (beside) void setPreference(PREFERENCE, { open: !navOpen }, true)
    }
    document.addEventListener('click', onClick, true)
    return () => document.removeEventListener('click', onClick, true)
  }, [beside, middle, navOpen, setPreference])

  return children
}
