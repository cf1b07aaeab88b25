/** Two letters of a name: «Орлова Ирина Викторовна» → «ОИ», «Сафин» → «СА». */
export const initialsOf = (name: string): string => {
  const words = name
    .replace(/[.«»"]/g, ' ')
    .trim()
    .split(/\s+/u)
    .filter(Boolean);
  const [first = '', second = ''] = words;
  return (second ? first.slice(0, 1) + second.slice(0, 1) : first.slice(0, 2)).toLocaleUpperCase('ru');
};
