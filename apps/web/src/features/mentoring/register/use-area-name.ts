import { useTranslation } from 'react-i18next';

/** Names of the areas in which a mentor helps and a mentee has difficulties. */
export const useAreaName = () => {
  const { t } = useTranslation();
  return (code: string) => t(`areas.${code}`, { defaultValue: code });
};
