import { ROLE_TITLES, say, type Language } from '@tandem/domain';

/** What a role is called by people; the code itself where it is not known. */
export const roleTitle = (role: string, language: Language): string => {
  const title = (ROLE_TITLES as Record<string, { ru: string; en: string } | undefined>)[role];
  return title ? say(title, language) : role;
};
