// Owns the words of Spanish that say what a box, a button or a form is for. Data only: '|' between words; of a word the
// first five letters count, of a shorter one all of it, of a phrase its first two words.
import type { Words } from '../concepts';
import type { Texts } from '../texts';

export const words: Words = {
  password: 'contrasena|clave',
  new: 'nueva|nuevo',
  current: 'antigua|anterior|vieja',
  confirm: 'repetir|repita|repite',
  username: 'usuario',
  email: 'correo',
  login: 'iniciar|inicia|inicio|ingresar|acceder|sesion',
  signup: 'registro|registrate|registrarse|crear cuenta|unete',
  forgot: 'olvidaste|olvide|olvido',
  reset: 'restablecer|recuperar',
  change: 'cambiar|cambio|cambia|modificar',
  otp: 'verificacion|seguridad',
  question: 'pregunta|respuesta',
  choose: 'elige|elija|crear|crea',
  name: 'nombre|apellido',
  address: 'direccion|calle|ciudad',
  search: 'buscar',
  code: 'codigo',
};

/** What sentences, buttons and links say; '&' joins parts that must all be there. */
export const texts: Texts = {
  success:
    'contrasena&cambiada|contrasena&cambiado|contrasena&actualizada|contrasena&actualizado|contrasena&restablecid|contrasena&modificad|clave&cambiad|cambiada correctamente|cambiado con exito|clave&actualizad',
  sent: 'hemos enviado|te enviamos|enviado a|bandeja de entrada|recibiras&correo|recibiras&enlace|recibira&correo|revisa tu correo|revisa tu bandeja|se ha enviado',
  'same-as-old':
    'diferente de la anterior|diferente a la actual|igual a la anterior|misma que la anterior|ya utilizada|ya usaste|distinta de la',
  'too-short': 'demasiado corta|muy corta|debe tener al menos',
  'too-long': 'demasiado larga|muy larga|no debe superar',
  punctuation:
    'solo letras y numeros|solo puede contener letras y numeros|caracteres especiales no|caracteres no permitidos|caracter no permitido|sin caracteres especiales',
  'needs-classes':
    'debe contener&mayuscula|debe contener&numero|debe contener&especial|debe incluir&mayuscula|debe incluir&numero|al menos dos de|al menos una mayuscula|al menos un numero',
  'too-simple':
    'demasiado debil|muy debil|demasiado simple|facil de adivinar|muy simple|mas segura|filtrad|filtracion|comprometid',
  mismatch: 'no coinciden|no coincide|son diferentes',
  'wrong-password':
    'contrasena incorrecta|contrasena&incorrecta|clave incorrecta|contrasena no es correcta|contrasena&no valida',
  'wrong-answer': 'respuesta&incorrecta|respuesta no es',
  'code-wrong': 'codigo&incorrecto|codigo&invalido|codigo no valido|codigo erroneo',
  'code-expired': 'codigo&caducado|codigo&expirado|codigo&vencido',
  'session-expired': 'sesion&expirado|sesion&caducado|enlace&caducado|enlace&expirado',
  'only-alnum': 'solo letras y numeros|sin caracteres especiales',
  upper: 'mayuscula',
  lower: 'minuscula',
  digit: 'numero|digito',
  special: 'caracter especial|caracteres especiales|simbolo|puntuacion',
  length: 'caracter',
  combine: 'dos de|combinacion|tres de|al menos dos',
  'get-code':
    'obtener codigo|obtener el codigo|enviar codigo|enviar el codigo|recibir codigo|solicitar codigo|reenviar',
  'change-password':
    'cambiar contrasena|cambiar la contrasena|cambiar mi contrasena|modificar contrasena|cambiar clave|cambio de contrasena',
  'profile-settings':
    'configuracion|ajustes|mi perfil|ajustes de perfil|configuracion de la cuenta|seguridad de la cuenta',
  'forgot-password': 'olvidado|olvidaste|olvide|recuperar contrasena',
  'by-email': 'por correo|por email|correo electronico|via correo',
  'by-question': 'pregunta secreta|pregunta de seguridad',
  'by-phone': 'por sms|por telefono|mensaje de texto',
  'other-way': 'otra forma|otro metodo|otras formas|de otra manera|otros metodos',
  'sign-in': 'iniciar sesion|inicia sesion|acceder|ingresar|entrar',
  'sign-out': 'cerrar sesion|salir',
  continue: 'continuar|siguiente|finalizar',
  submit: 'enviar|confirmar|guardar|aceptar',
  identity:
    'verifica tu identidad|verificar tu identidad|verifique su identidad|confirma tu identidad|verificacion de identidad|verificacion de seguridad',
  reset: 'restablecer|recuperar contrasena|olvidado tu contrasena|olvidaste tu contrasena',
  slide: 'desliza|deslice|arrastra|no soy un robot',
  'a-password': 'contrasena|clave.|claves.',
  'a-code': 'codigo|clave de un solo uso|otp',
  'a-link': 'enlace|link|vinculo',
  'a-session': 'sesion',
  'an-answer': 'respuesta',
  'other-code': 'descuento|promocion|cupon|postal|regalo',
  'other-thing': 'telefono|celular|movil|postal|nombre|apellido|direccion|calle',
  wrong: 'incorrect|no es correct|no es valid|invalid|errone|equivocad|no valid|no coincide con la registrada',
  expired:
    'caducad|ha expirado|expirado|expiro|vencid|vencio|ya no es valid|ya fue utilizad|ya se ha utilizado|ya ha sido utilizado',
  changed:
    'cambiado.|cambiada.|se cambio.|cambiaste.|actualizado.|actualizada.|se actualizo.|restablecido.|restablecida.|se restablecio.|modificado.|modificada.|se modifico.|guardada.',
  not: 'no.|error|fallo|imposible|fallado',
  pending:
    'si.|despues|una vez|cuando|antes|sin.|ultimo|ultima|debe ser|sera.|tras|luego|como|politica|asegurate|asegurese|regularmente',
  'at-least': 'al menos|minimo|minima|min.|como minimo|por lo menos|o mas',
  'at-most': 'como maximo|maximo|max.|mas de|superar|exceder|hasta',
  space: 'espacio',
  ban: 'no puede|no debe|no uses|no use|sin.|solo|unicamente|no se permite|no esta permitid|no estan permitid|no se admite|no contener|no incluyas',
  must: 'debe|contener|incluir|tener|agrega|anade|usa.|necesita|requiere',
  'old-one': 'anterior|actual|antigua|vieja|ultimas|previa|recientemente',
  same: 'igual|misma|diferente|distinta|ya utilizad|ya usa|ya has usado|iguales|coincidir',
  'no-match': 'no coinciden|no coincide|no son iguales|deben coincidir|deben ser iguales|diferentes|no concuerdan',
};
