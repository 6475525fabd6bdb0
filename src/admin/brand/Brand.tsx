/** A calendar's page with a ring that closes: what comes round again. */
export function BrandMark() {
  return (
    <svg className="dk-brand__mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path
        d="M12 3a9 9 0 1 1-8.2 5.3M3.2 3.5l.6 4.8 4.8-.7M8 12.3l2.8 2.8L16 9.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

/** The product's name on the sign-in page. */
export function Logo() {
  return (
    <span className="dk-brand">
      <BrandMark />
      Định Kỳ
    </span>
  )
}

/** The product's mark in the admin's header. */
export function Icon() {
  return (
    <span className="dk-brand dk-brand--small" role="img" aria-label="Định Kỳ">
      <BrandMark />
    </span>
  )
}
