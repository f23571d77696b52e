import { describe, expect, test } from '@jest/globals';
import { answerAsked } from './answer-asked.js';

describe('asking until when a transfer would be answered', () => {
  test('waits until the form says what for and for whom', () => {
    expect(answerAsked({ purpose: 'criminal' }, 'm')).toBeNull();
    expect(answerAsked({ purpose: 'criminal', wantedAgencyType: 'public-security' }, undefined)).toBeNull();
  });

  test('names the receiver whom the sender has chosen, else the kind, and what moves the date', () => {
    const values = { purpose: 'criminal', wantedAgencyType: 'public-security', severity: 'crisis', nrm: true, viaPetition: false };
    expect(answerAsked(values, 'm')).toBe(
      'transfers/answer-time?matterId=m&purpose=criminal&severity=crisis&wantedAgencyType=public-security&nrm=true',
    );
    expect(answerAsked({ ...values, toAgencyId: 'a' }, 'm')).toContain('toAgencyId=a&nrm=true');
  });
});
