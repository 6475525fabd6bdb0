'use client'

import { Draggable } from '@fullcalendar/react/interaction'
import { useEffect, useRef, type RefObject } from 'react'

import { calendarText as text } from '../../i18n/calendar.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { TrayItem } from '../../contracts/desk.ts'
import { writeLength } from './wall.ts'

export const trayKey = ({ collection, id }: Pick<TrayItem, 'collection' | 'id'>): string => `${collection}:${id}`

interface TrayProps {
  place: RefObject<HTMLElement | null>
  items: readonly TrayItem[] | null
  message: string | null
  locale: Locale
  onPlace: (item: TrayItem) => void
}

/** What is ready and has no slot: dragged onto the calendar, or placed by its button. */
export function Tray({ place, items, message, locale, onPlace }: TrayProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (list.current === null) return
    const draggable = new Draggable(list.current, {
      itemSelector: '.dk-tray__item',
      eventData: (element) => ({
        title: element.dataset.title,
        duration: { seconds: Number(element.dataset.seconds) },
        // The calendar shows it once the server has it.
        create: false,
      }),
    })
    return () => draggable.destroy()
  }, [])
  return (
    <section ref={place} className="dk-side dk-tray" aria-labelledby="dk-tray">
      <h2 id="dk-tray">{pick(text.tray, locale)}</h2>
      <p className="dk-note">{pick(text.trayHint, locale)}</p>
      {message !== null && (
        <p role="alert" className="dk-error">
          {message}
        </p>
      )}
      {items === null && message === null && <p className="dk-note">{pick(text.loading, locale)}</p>}
      {items?.length === 0 && <p className="dk-note">{pick(text.trayEmpty, locale)}</p>}
      <ul ref={list} className="dk-plain dk-tray__list">
        {(items ?? []).map((item) => (
          <li
            key={trayKey(item)}
            className="dk-tray__item"
            data-key={trayKey(item)}
            data-title={item.title}
            data-seconds={item.seconds ?? 900}
          >
            <span className="dk-tray__title">{item.title}</span>
            {item.seconds !== null && <span className="dk-note">{writeLength(item.seconds)}</span>}
            <button
              type="button"
              className="dk-button"
              aria-label={`${pick(text.schedule, locale)} ${item.title}`}
              onClick={() => onPlace(item)}
            >
              {pick(text.schedule, locale)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
