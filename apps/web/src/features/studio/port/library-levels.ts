import type { LibraryBlock } from '@tandem/contracts';

type Level = LibraryBlock['level'];

/** Where a person with these roles may leave blocks for others. */
export const libraryLevels = (roles: readonly string[]): readonly Level[] => {
  const levels: Level[] = ['personal'];
  if (roles.includes('methodist')) levels.push('municipality');
  if (roles.includes('regionalOperator')) levels.push('region');
  if (roles.includes('sysAdmin')) levels.push('school', 'municipality', 'region');
  return [...new Set(levels)];
};
