import type { PersonAtDesk } from './person-at-desk.js';

/** The Chinese signs on this screen that look like the box of a missing one. */
export const boxedSigns = ({ page }: PersonAtDesk): Promise<string[]> =>
  page.evaluate(() => {
    const drawn = (sign: string): string => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 48, height: 48 });
      const pen = canvas.getContext('2d');
      if (!pen) return '';
      pen.font = `32px ${getComputedStyle(document.body).fontFamily}`;
      pen.fillText(sign, 4, 36);
      return [...pen.getImageData(0, 0, 48, 48).data].join();
    };
    const missing = drawn('\u{10FFFE}');
    return [...new Set(document.body.innerText.match(/\p{Script=Han}/gu) ?? [])].filter((sign) => drawn(sign) === missing);
  });
