import type { Text } from '@tandem/domain';

/** What a report is about: three kinds of periods live side by side (R340), and a window for what is asked once. */
export interface ReportingPeriod {
  readonly kind: 'halfYear' | 'schoolYear' | 'calendarYear' | 'window';
  /** Local dates, both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly title: Required<Text>;
}
