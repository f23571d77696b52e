const identityNumber = /(?<![\w-])[1-9]\d{16}[\dXx](?![\w-])/g;
const mobileNumber = /(?<![\w.-])(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?![\w.-]*\d|\w)/g;
const address = /(?<![\w.%+:/@-])[\w.%+-]+@((?:[a-z\d-]+\.)+([a-z]{2,}))(?![\w-])/gi;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const reserved = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/i;
const publicEndings = /^(?:[a-z]{2}|com|net|org|edu|gov|mil|int|info|biz|name|app|dev|xyz|top|site|online|mobi|asia)$/i;

const hasValidCheckDigit = (number) => {
  const sum = weights.reduce((total, weight, position) => total + weight * Number(number[position]), 0);
  return '10X98765432'[sum % 11] === number[17].toUpperCase();
};

const hasPossibleBirthday = (number) => {
  const [, month, day] = /^\d{6}(?:18|19|20)\d\d(\d\d)(\d\d)/.exec(number) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
};

const found = (text, pattern, what, isReal) =>
  [...text.matchAll(pattern)].filter(isReal).map((match) => ({ index: match.index, what: `${what} ${match[0]}` }));

/** Where a text holds something shaped like the identity number, mobile number or address of a real person. */
export const realPeople = (text) => [
  ...found(text, identityNumber, 'identity number', ([number]) => hasPossibleBirthday(number) && hasValidCheckDigit(number)),
  ...found(text, mobileNumber, 'mobile number', () => true),
  ...found(text, address, 'address', ([, domain, ending]) => publicEndings.test(ending) && !reserved.test(domain)),
];
