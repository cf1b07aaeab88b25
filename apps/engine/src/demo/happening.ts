/** Something on a day of a pair’s work: told in the order of days, whatever kind it is. */
export interface Happening {
  readonly day: number;
  readonly tell: () => Promise<void>;
}
