import { regionList } from '@homeward/contracts';
import { useWords } from '../words/use-words.js';
import { useRead } from './use-read.js';

const mostAtOnce = 200;

/** How the regions of these codes are called: by name and code, for several may bear one name. The published lists have Chinese names alone. */
export function useRegionName(codes: readonly (string | null)[]): (code: string) => string {
  const { language } = useWords();
  const wanted = [...new Set(codes)].filter((code) => code !== null).sort();
  const path = `regions?codes=${wanted.slice(0, mostAtOnce).join(',')}`;
  const { data } = useRead(path, regionList, { enabled: language === 'zh' && wanted.length > 0 });
  const names = new Map((data?.items ?? []).map(({ code, name }) => [code, name]));
  return (code) => {
    const name = language === 'zh' ? names.get(code) : undefined;
    return name === undefined ? code : `${name} ${code}`;
  };
}
