/** The logins that the demonstration promises (the public contract), in the order in which a visitor meets them. */
export const DEMO_LOGINS: readonly string[] = [
  'curator',
  'head',
  'mentor',
  'mentee',
  'psychologist',
  'council',
  'curator2',
  'head2',
  'municipal',
  'methodist',
  'operator',
  'department',
  'tutor',
  'admin',
];

export const DEMO_PASSWORD = 'tandem-demo';
