/**
 * Garbage is collected before the heap has grown by a third, not before it has grown fourfold: the
 * server is to live on a small machine beside other things, and what it keeps is small.
 */
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--heap-growing-percent=30')
