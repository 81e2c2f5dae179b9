/** A place as a transform: text that is moved by one need not be laid out again, as it must be for a new x or y. */
export const translate = (x: number, y: number) => `translate(${x.toFixed(1)} ${y.toFixed(1)})`
