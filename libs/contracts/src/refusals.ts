/** What a refusal says to a person, in both languages. */
export type Words = { en: string; zh: string };

/** Refusals that every service shares; they are answered as `<service>.<code>`. */
export const sharedRefusals = {
  'invalid-body': { en: 'The request does not fit what is expected here.', zh: '请求内容不符合要求。' },
  'invalid-query': { en: 'The query does not fit what is expected here.', zh: '查询参数不符合要求。' },
  'invalid-url': { en: 'This address cannot be read.', zh: '无法识别该地址。' },
  'matter-number-wrong': { en: 'The matter number holds a wrong character.', zh: '事项编号有误，请核对。' },
  'invalid-idempotency-key': { en: 'A valid Idempotency-Key is needed.', zh: '需要有效的幂等键。' },
  'invalid-if-match': { en: 'If-Match does not hold one version.', zh: 'If-Match 应为一个版本号。' },
  'invalid-homeward-purpose': { en: 'The purpose is not one of the known ones.', zh: '用途不在允许范围内。' },
  'invalid-homeward-late-recording': { en: 'A late recording is named by its id.', zh: '补录须以其编号指明。' },
  'invalid-cursor': { en: 'The list cannot go on from here.', zh: '列表位置无效。' },
  'purpose-required': { en: 'Personal data is shown only for a named purpose.', zh: '查看个人信息须说明用途。' },
  'precondition-required': { en: 'Say which version you saw (If-Match).', zh: '请说明所见版本（If-Match）。' },
  'stale-version': { en: 'Somebody else changed this in the meantime.', zh: '内容已被他人更改，请刷新后重试。' },
  'idempotency-mismatch': { en: 'This key was used for another request.', zh: '该幂等键已用于其他请求。' },
  'idempotency-in-flight': { en: 'The first request with this key is still running.', zh: '同一请求仍在处理中。' },
  busy: { en: 'Somebody else is working on this just now. Try again.', zh: '他人正在处理，请稍后重试。' },
  'function-not-for-role': { en: 'Nobody of your role has this function.', zh: '您的岗位没有此项职能。' },
  'not-found': { en: 'Not found.', zh: '未找到。' },
  'matter-not-found': { en: 'Not found.', zh: '未找到。' },
  'person-not-found': { en: 'Not found.', zh: '未找到。' },
  'matter-closed': { en: 'The matter is closed.', zh: '该事项已结束。' },
  unauthenticated: { en: 'Sign in first.', zh: '请先登录。' },
  'too-large': { en: 'The request is too large.', zh: '请求过大。' },
  'unsupported-media-type': {
    en: 'Only application/json; charset=utf-8 is read here.',
    zh: '仅接受 application/json; charset=utf-8。',
  },
  'method-not-allowed': { en: 'This method is not used here.', zh: '不支持该方法。' },
  'headers-too-large': { en: 'The request headers are too large.', zh: '请求头过大。' },
  'occurred-too-early': { en: 'Nothing before 1900 can be recorded.', zh: '不能记录1900年以前的事项。' },
  'occurred-in-future': { en: 'An act is recorded after it happened.', zh: '不能记录尚未发生的行为。' },
  'occurred-bounds-crossed': { en: 'The earliest possible time lies after the latest one.', zh: '最早时间晚于最晚时间。' },
  'occurred-text-wrong': {
    en: 'The time is not written as its precision asks, or is no real one.',
    zh: '时间与精度不符，或并不存在。',
  },
  'occurred-text-unwanted': {
    en: 'A range, or a time nobody knows, has bounds and no text.',
    zh: '时间段或未知时间只填上下界，不填文字。',
  },
  'occurred-bound-missing': { en: 'A range needs its earliest and its latest time.', zh: '时间段须有最早和最晚时间。' },
  'implied-only-in-imports': { en: 'Only an import of history may assume an act.', zh: '仅历史导入可标注推定行为。' },
  'not-recorded-in-live-work': { en: 'Only an import of history may leave this unrecorded.', zh: '仅历史导入可注明“来源未载明”。' },
  'audit-unavailable': { en: 'The audit cannot be written, so nothing is shown or changed.', zh: '审计无法写入，操作未执行。' },
  unavailable: {
    en: 'This cannot be answered for the moment. Sent again with the same key it is done once.',
    zh: '暂时无法处理；以同一幂等键重发，只会执行一次。',
  },
  internal: { en: 'Something went wrong here. Nothing was changed.', zh: '系统出错，未作任何更改。' },
} as const satisfies Record<string, Words>;
