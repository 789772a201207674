/** Who decides, why, and when: now where no clock is given. */
export type Deciding = Readonly<{ who: string; why?: string | null; now?: () => Date }>

/** The time of a decision: ISO 8601 in UTC. */
export const momentOf = ({ now = () => new Date() }: Deciding): string => now().toISOString()
