/** Kinds of units (forms.md, `orgKind`). The kind is separate from the depth in the tree: a region-founded school stands directly under the region. */
export const UNIT_KINDS = [
  'region',
  'regionalAuthority',
  'regionalOperator',
  'cnppm',
  'municipality',
  'municipalAuthority',
  'resourceCentre',
  'supportCentre',
  'methodCentre',
  'school',
  'kindergarten',
  'addEdu',
  'spo',
  'regionFounded',
  'federalOperator',
  'partner',
] as const;

export type UnitKind = (typeof UNIT_KINDS)[number];

/** Institutions where mentoring itself happens. */
export const INSTITUTION_KINDS: readonly UnitKind[] = [
  'school',
  'kindergarten',
  'addEdu',
  'spo',
  'regionFounded',
];
