/** How large a plan may be: the largest of the documents has some forty rows; beyond these a file is not a plan. */
export const PLAN_LIMITS = {
  measures: 600,
  sections: 60,
  assignments: 30,
  subItems: 40,
  targets: 40,
  rules: 8,
  /** Characters of any one text. */
  text: 4_000,
  evidence: 30,
  exclusions: 600,
} as const;
