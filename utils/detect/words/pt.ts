// Owns the words of Portuguese that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';
import type { Texts } from '../texts';

export const words: Words = {
  password: 'senha|palavra passe|palavra chave',
  new: 'nova|novo',
  current: 'atual|antiga',
  confirm: 'repita|redigite',
  username: 'utilizador',
  email: 'correio',
  login: 'entrar|acessar',
  signup: 'cadastrar|cadastro|cadastre|criar conta|criar uma conta|crie sua conta',
  forgot: 'esqueci|esqueceu',
  reset: 'redefinir',
  change: 'alterar|alteracao|mudar|trocar',
  choose: 'escolha|criar|crie',
  question: 'resposta',
  name: 'nome|sobrenome',
  address: 'endereco|cidade|rua|cep',
  otp: 'verificacao|seguranca',
};

/** What sentences, buttons and links say; '&' joins parts that must all be there. */
export const texts: Texts = {
  success:
    'senha&alterada|senha&atualizada|senha&redefinida|senha&modificada|alterada com sucesso|palavra passe&alterada',
  sent: 'enviamos|enviado para|caixa de entrada|recebera&mail|recebera&link|verifique seu e mail|foi enviado',
  'same-as-old': 'diferente da anterior|diferente da atual|igual a anterior|igual a senha atual|ja utilizada|ja usada',
  'too-short': 'muito curta|demasiado curta|deve ter pelo menos|deve ter no minimo',
  'too-long': 'muito longa|demasiado longa|no maximo',
  punctuation:
    'apenas letras e numeros|somente letras e numeros|caracteres especiais nao|caracteres nao permitidos|caracteres invalidos',
  'needs-classes':
    'deve conter&maiuscula|deve conter&numero|deve conter&especial|pelo menos dois dos|pelo menos uma letra maiuscula|pelo menos um numero',
  'too-simple': 'muito fraca|muito simples|facil de adivinhar|mais forte|mais segura|vazad|vazament|comprometid',
  mismatch: 'nao coincidem|nao correspondem|nao conferem|sao diferentes|nao coincide',
  'wrong-password': 'senha incorreta|senha&incorreta|senha invalida|senha errada|palavra passe incorreta',
  'wrong-answer': 'resposta&incorreta|resposta&errada',
  'code-wrong': 'codigo&incorreto|codigo&invalido|codigo errado',
  'code-expired': 'codigo&expirou|codigo&expirado',
  'session-expired': 'sessao&expirou|sessao&expirada|link&expirou',
  'only-alnum': 'apenas letras e numeros|somente letras e numeros',
  upper: 'maiuscula',
  lower: 'minuscula',
  digit: 'numero|digito',
  special: 'caractere especial|caracteres especiais|simbolo|pontuacao',
  length: 'caracter',
  combine: 'dois dos|combinacao|tres dos|pelo menos dois',
  'get-code': 'obter codigo|enviar codigo|receber codigo|solicitar codigo|reenviar',
  'change-password':
    'alterar senha|alterar a senha|mudar senha|mudar a senha|trocar senha|alterar palavra passe|modificar senha',
  'profile-settings': 'configuracoes|definicoes|meu perfil|configuracoes da conta|configuracoes do perfil',
  'forgot-password': 'esqueceu|esqueci|recuperar senha',
  'by-email': 'por e mail|por email|via e mail|via email',
  'by-question': 'pergunta secreta|pergunta de seguranca',
  'by-phone': 'por sms|por telefone|via sms',
  'other-way': 'outra forma|outro metodo|outras formas|outra maneira',
  'sign-in': 'entrar|fazer login|iniciar sessao|acessar',
  'sign-out': 'sair|terminar sessao',
  continue: 'continuar|proximo|avancar|seguinte|concluir',
  submit: 'enviar|confirmar|salvar|guardar',
  identity:
    'verifique sua identidade|verificar sua identidade|confirme sua identidade|verificacao de identidade|verificacao de seguranca',
  reset: 'redefinir senha|recuperar senha|redefinir a senha|esqueceu a senha|esqueci minha senha',
  slide: 'deslize|arraste|nao sou um robo',
  'a-password': 'senha|palavra passe|palavras passe|password',
  'a-code': 'codigo|otp',
  'a-link': 'link|ligacao|hiperligacao',
  'a-session': 'sessao|login.',
  'an-answer': 'resposta',
  'other-code': 'cupom|cupao|desconto|promocional|postal|presente|vale',
  'other-thing': 'telefone|celular|telemovel|cep|postal|nome|sobrenome|endereco|morada|rua',
  wrong: 'incorret|invalid|errad|nao esta corret|nao confere com o cadastro|nao e valid|incorrect',
  expired: 'expirou|expirad|vencid|venceu|caducou|nao e mais valid|ja foi utilizad|ja foi usad',
  changed: 'alterada.|atualizada.|redefinida.|modificada.|trocada.|mudada.|reposta.|salva.',
  not: 'nao.|erro|falha|falhou|impossivel',
  pending:
    'se.|depois|assim que|quando|apos|antes|sem.|ultima|ultimo|deve ser|sera.|uma vez|como|politica|certifique|regularmente',
  'at-least': 'pelo menos|no minimo|minimo|minimo de|min.|ao menos|ou mais',
  'at-most': 'no maximo|maximo|max.|mais de|ultrapassar|exceder|ate.',
  space: 'espaco',
  ban: 'nao pode|nao deve|nao use|nao utilize|sem.|apenas|somente|so pode|nao e permitid|nao sao permitid|nao sao aceit',
  must: 'deve|conter|incluir|ter.|precisa|adicione|use.|inclua',
  'old-one': 'atual|anterior|antiga|ultimas|recentemente',
  same: 'igual|mesma|diferente|ja utilizad|ja foi utilizad|ja usad|iguais|distinta',
  'no-match':
    'nao conferem|nao coincidem|nao correspondem|nao sao iguais|devem ser iguais|diferentes|nao combinam|nao batem|nao confere.',
};
