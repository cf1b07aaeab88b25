import type { Text } from '../words/text.js';
import type { ParticipantRole, Role } from './roles.js';

/** Roles as people call them (glossary). */
export const ROLE_TITLES: { readonly [role in Role | ParticipantRole]: Required<Text> } = {
  mentee: { ru: 'Наставляемый', en: 'Mentee' },
  mentor: { ru: 'Наставник', en: 'Mentor' },
  candidate: { ru: 'Кандидат в наставники', en: 'Candidate' },
  groupMember: { ru: 'Член рабочей группы', en: 'Working group member' },
  curator: { ru: 'Куратор', en: 'Curator' },
  head: { ru: 'Директор', en: 'Head' },
  psychologist: { ru: 'Психолог', en: 'Psychologist' },
  mentorsCouncil: { ru: 'Совет наставников', en: 'Mentors’ council' },
  municipalCoordinator: { ru: 'Муниципальный координатор', en: 'Municipal coordinator' },
  methodist: { ru: 'Методист', en: 'Methodist' },
  municipalAuthority: { ru: 'Руководитель органа образования', en: 'Head of the municipal authority' },
  resourceCentre: { ru: 'Ресурсный центр', en: 'Resource centre' },
  regionalOperator: { ru: 'Региональный оператор', en: 'Regional operator' },
  regionalAuthority: { ru: 'Департамент образования', en: 'Regional authority' },
  tutor: { ru: 'Тьютор', en: 'Tutor' },
  federalOperator: { ru: 'Федеральный оператор', en: 'Federal operator' },
  expert: { ru: 'Эксперт', en: 'Expert' },
  unionRep: { ru: 'Представитель профсоюза', en: 'Union representative' },
  sysAdmin: { ru: 'Администратор системы', en: 'System administrator' },
};
