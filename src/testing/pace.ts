/** Microseconds that a parser may take for a byte. A loop within a loop takes a thousand times as long. */
const PER_BYTE = 5

/** Milliseconds for what does not depend on the length, on a machine that does other things too. */
const ASIDE = 400

/** What reading a text of so many bytes may take, in milliseconds. */
export const timeFor = (bytes: number): number => ASIDE + (bytes * PER_BYTE) / 1000

/** How long work takes, in milliseconds of this process, so that what others do on the machine does not count. */
export const timeOf = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
