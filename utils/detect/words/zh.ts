// Owns the words of Chinese that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';
import type { Texts } from '../texts';

export const words: Words = {
  password: '密码|密碼|口令',
  new: '新密|新的|新登',
  current: '当前|目前|原密|旧密|舊密|原登',
  confirm: '确认|確認|重复|重複|再次|再输',
  username: '用户名|用戶名|账号|帐号|帳號',
  email: '邮箱|郵箱|邮件|郵件',
  phone: '手机|手機',
  login: '登录|登入|登陆|登錄',
  signup: '注册|註冊|创建账|创建帐',
  forgot: '忘记|忘記|找回',
  reset: '重置|重设|重設',
  change: '修改|更改|变更|變更',
  otp: '验证|驗證|校验|动态',
  question: '密保|安全问题|答案',
  choose: '设置|設置',
  name: '姓名',
  search: '搜索|搜尋',
  code: '码|碼',
};

/** What sentences, buttons and links say; '&' joins parts that must all be there. */
export const texts: Texts = {
  success:
    '密码修改成功|密码&修改成功|密码已修改|密码已更改|密码重置成功|修改成功|密碼修改成功|密碼已更改|密碼已變更|密碼更改成功|重置成功|密码设置成功',
  sent: '已发送|已發送|发送至|已寄出',
  'same-as-old':
    '与旧密码相同|不能与原密码相同|与原密码一致|與舊密碼相同|不能与旧密码|与当前密码相同|最近使用过|近期使用',
  'too-short': '太短|过短|长度不足|長度不足',
  'too-long': '太长|过长|太長',
  punctuation:
    '只能包含字母和数字|只能使用字母和数字|仅支持字母和数字|只能由字母和数字|非法字符|不能包含特殊|只能包含字母和數字',
  'needs-classes': '至少两种|必须包含|至少包含|至少兩種|必須包含',
  'too-simple': '过于简单|太简单|太弱|強度太低|强度太低|过于简單',
  mismatch: '不一致|两次&不|兩次&不',
  'wrong-password': '密码错误|密码不正确|密码有误|密碼錯誤|密碼不正確|原密码错误|当前密码错误',
  'wrong-answer': '答案错误|答案不正确|答案錯誤',
  'code-wrong': '验证码错误|校验码错误|验证码不正确|驗證碼錯誤|校验码不正确|验证码有误',
  'code-expired': '验证码已过期|校验码已过期|驗證碼已過期|验证码已失效|验证码过期',
  'session-expired': '会话已过期|页面已过期|链接已失效|连接已过期|登录已过期|連結已失效',
  'only-alnum': '只能包含字母和数字|仅支持字母和数字|只能使用字母和数字',
  upper: '大写|大寫',
  lower: '小写|小寫',
  digit: '数字|數字',
  special: '符号|特殊字符|标点|符號|標點',
  length: '字符|位|字元',
  combine: '两种|任意两|組合|组合|兩種|2种',
  'get-code': '获取验证码|发送验证码|获取校验码|獲取驗證碼|發送驗證碼|免费获取|重新发送',
  'change-password': '修改密码|更改密码|修改登录密码|更改密碼|變更密碼|修改密碼',
  'profile-settings': '账户设置|帐号设置|个人资料|账号设置|安全设置|帳戶設定|账号安全|设置',
  'forgot-password': '忘记密码|忘記密碼|找回密码',
  'by-email': '邮箱验证|通过邮箱|通过邮件|電子郵件驗證|验证邮箱|邮件验证',
  'by-question': '密保问题|安全问题|安全保护问题|密保|安全問題',
  'by-phone': '手机验证|通过手机|短信验证|通过短信|手機驗證',
  'other-way': '其他方式|其他验证|换一种|其它方式|其他方法',
  'sign-in': '登录|登入|登陆|登錄',
  'sign-out': '退出|登出|退出登录',
  continue: '继续|下一步|繼續|完成',
  submit: '提交|确定|确认|保存|確定|確認|送出',
  identity: '身份验证|验证身份|安全验证|身分驗證|安全驗證|验证您的身份|校验身份',
  reset: '重置密码|找回密码|重设密码|重設密碼|忘记密码|找回登录密码',
  slide: '滑动|滑块|拖动|向右滑|按住滑块|拖動|滑動',
};
