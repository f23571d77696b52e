import { describe, expect, test } from '@jest/globals';
import { webhookHeaders } from './webhook-signature.js';

describe('the signature of a message to another system', () => {
  test('is the one that Standard Webhooks publishes as its example', () => {
    const headers = webhookHeaders(
      { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}', at: new Date(1_614_265_330_000) },
      ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    );
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
      'idempotency-key': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    });
  });

  test('is made once for each secret, so that a new one can come before the old one goes', () => {
    const headers = webhookHeaders({ id: 'a', body: '{}', at: new Date(0) }, ['b25l', 'dHdv']);
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
  });
});
