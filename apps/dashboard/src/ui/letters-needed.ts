const sizePx = 32;

function drawn(pen: CanvasRenderingContext2D, sign: string): string {
  pen.clearRect(0, 0, sizePx * 2, sizePx * 2);
  pen.fillText(sign, 4, sizePx);
  return pen.getImageData(0, 0, sizePx * 2, sizePx * 2).data.join();
}

/** Whether this machine draws Chinese as the box of a missing sign. */
export function lacksChineseLetters(): boolean {
  const canvas = Object.assign(document.createElement('canvas'), { width: sizePx * 2, height: sizePx * 2 });
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return false;
  pen.font = `${sizePx}px sans-serif`;
  return drawn(pen, '值') === drawn(pen, '\u{10FFFE}');
}
