type Words = { zh: string; en: string };

const minute = 60_000;
const hourMinutes = 60;
const dayMinutes = 1_440;

const plain = (minutes: number): Words => {
  const [days, hours, rest] = [
    Math.floor(minutes / dayMinutes),
    Math.floor((minutes % dayMinutes) / hourMinutes),
    minutes % hourMinutes,
  ];
  if (days >= 3) return { zh: `${days} 天`, en: `${days} days` };
  if (days > 0) return { zh: `${days} 天 ${hours} 小时`, en: `${days} d ${hours} h` };
  if (hours > 0) return { zh: `${hours} 小时 ${rest} 分`, en: `${hours} h ${rest} min` };
  return { zh: `${rest} 分`, en: `${rest} min` };
};

/** How long it is until an instant, or since, in minutes and in words. It is time as it passes; working days are counted where the law is known. */
export function remainingUntil(dueAt: string, now: string): { minutes: number; words: Words } {
  const minutes = Math.trunc((Date.parse(dueAt) - Date.parse(now)) / minute);
  const { zh, en } = plain(Math.abs(minutes));
  const isPast = Date.parse(dueAt) < Date.parse(now);
  return { minutes, words: isPast ? { zh: `已超期 ${zh}`, en: `${en} overdue` } : { zh: `还剩 ${zh}`, en: `${en} left` } };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** When the ladder goes on if nothing happens, in words, by the clocks of a zone. */
export function nextRungAt(at: string, zone: string): { at: string; words: Words } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const part = Object.fromEntries(format.formatToParts(Date.parse(at)).map(({ type, value }) => [type, value]));
  const [month, day, time] = [Number(part['month']), Number(part['day']), `${part['hour']}:${part['minute']}`];
  return {
    at,
    words: {
      zh: `若未办结，${month}月${day}日 ${time} 进入下一级督办`,
      en: `if not met, the next step of its ladder follows on ${day} ${months[month - 1]}, ${time}`,
    },
  };
}
