/** Whoever sends a report has this turn; whoever saves its draft holds it off (`holdOffTurn`). */
export const turnOfReport = (report: string): string => `report ${report}`;
