/** The stage's height, as a share of its width, at which all of it can be seen; and its bounds in pixels. */
const SHARE = 0.6
const LEAST = 240
const MOST = 480

/**
 * The height in pixels at which the page needs no scrolling and its stage has a good shape. It does not depend on the
 * height that the frame has now, so a page that gives the frame this height is not asked for another one.
 */
export const wantedHeight = (content: number, stage: { readonly width: number; readonly height: number }): number =>
  Math.round(content - stage.height + Math.min(MOST, Math.max(LEAST, SHARE * stage.width)))
