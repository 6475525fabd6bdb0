/**
 * The header in which the server's front hands on the client's address. Whatever a client writes into it is
 * overwritten there, so what is read from it can be relied on.
 */
export const clientAddressHeader = 'x-dinh-ky-client'

/** The client behind a request that came through the front; one name for all that did not. */
export const clientAddressOf = ({ headers }: { headers?: Headers }): string => headers?.get(clientAddressHeader) ?? 'local'
