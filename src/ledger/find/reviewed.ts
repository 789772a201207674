/** What can be asked of the review of records; `yes` is any decision that keeps the record. */
export const REVIEWED = [
  'yes',
  'no',
  'accepted',
  'rejected',
  'corrected',
  'added',
  'orphaned',
  'all',
] as const
export type Reviewed = (typeof REVIEWED)[number]
