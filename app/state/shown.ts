import type { Part } from '../../src/scene/view'
import { useStore } from './store'

/** Whether a part of the page is shown; a link can hide it. */
export const useShown = (part: Part): boolean => useStore((state) => !state.hide.includes(part))
