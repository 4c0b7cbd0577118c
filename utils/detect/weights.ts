// Written by scripts/detector/tune.ts; not by hand. Weights in tenths: a feature, then one weight a label.

export const PURPOSE_WEIGHTS = `AC:current-password 6 -4 -1 -1 -1
AC:else -3 3 -1 -1 2
AC:email -2 1 0 0 1
AC:new-password -7 9 1 0 -2
AC:off -1 -1 -2 -1 5
AC:one-time-code 1 0 0 0 0
AC:tel -1 0 0 0 2
AC:username -2 7 0 0 -4
B:address -1 0 0 0 2
B:change -1 -2 2 0 1
B:confirm -2 2 0 0 0
B:current 3 4 0 -2 -5
B:email -1 -1 0 0 2
B:forgot 1 -2 0 0 1
B:login 9 -7 0 -2 -3
B:name 0 0 0 0 1
B:new 1 -3 1 -1 3
B:newsletter -1 -1 0 0 2
B:next 5 8 -1 -5 -8
B:password -5 2 2 1 -1
B:reset 0 -1 0 1 0
B:save 0 -2 3 0 -1
B:search 1 -1 -1 0 2
B:send 2 -1 0 -1 0
B:show 1 6 -2 -1 -4
B:signout 1 0 0 0 0
B:signup -2 6 -1 -2 -1
B:terms -1 1 1 -1 0
B:username 6 -5 0 0 -1
F:address 1 -1 0 0 1
F:captcha 1 -1 0 0 0
F:card -2 4 0 0 -2
F:change -2 -2 0 4 0
F:confirm 0 2 1 -1 -2
F:current -4 7 -1 -1 -1
F:email -1 1 -1 1 0
F:forgot -1 -2 0 1 2
F:login 5 -1 -2 -1 -2
F:name 0 0 0 0 1
F:new 1 3 -1 1 -4
F:newsletter -1 -2 0 0 3
F:next 0 3 0 -1 -2
F:otp 0 2 0 1 -3
F:password -2 -3 2 2 0
F:reset -1 -2 -1 4 -1
F:save -1 -1 1 -1 1
F:search -1 -2 -1 -1 5
F:signup -5 9 -1 -2 -1
F:terms 0 0 0 0 1
F:username 3 2 0 1 -5
H:address -1 -2 0 -1 5
H:change -2 -2 3 1 0
H:confirm -1 0 0 0 1
H:current 1 3 0 -3 -2
H:email 2 -5 0 0 4
H:forgot 0 3 -1 -2 0
H:login 8 -4 0 -3 -3
H:name -1 0 0 0 1
H:new -3 8 -2 -4 1
H:newsletter -2 1 0 0 1
H:otp 1 -1 0 0 0
H:password -1 -3 1 3 1
H:phone 0 -1 0 0 1
H:question -1 0 0 0 1
H:reset 0 -1 0 1 1
H:rule 0 -1 0 2 0
H:save 1 -2 0 0 2
H:search 0 1 0 0 0
H:send 1 -1 0 0 1
H:show -3 0 0 0 4
H:signup 1 0 -1 -3 3
H:username -2 0 0 -1 3
L:address -1 0 0 0 1
L:captcha 0 0 1 0 0
L:card 0 0 0 0 1
L:change 1 -4 1 2 -1
L:confirm 0 -1 0 0 1
L:current -3 2 1 0 1
L:email 2 -2 0 0 0
L:forgot 7 -4 0 -1 -3
L:login -2 1 1 -1 1
L:new 1 0 0 0 1
L:otp 1 0 0 0 -1
L:password 3 -1 2 -2 -2
L:phone 1 0 0 0 -1
L:question 0 1 0 0 0
L:reset 2 -2 1 -1 0
L:search -2 3 0 0 -1
L:send 1 -1 0 0 0
L:show 1 0 1 -1 -1
L:signup 1 -3 1 0 1
L:terms 0 2 0 -2 1
L:username 0 -1 0 0 1
P:address -1 0 0 0 1
P:change 1 -3 0 0 2
P:current -2 -4 -1 0 6
P:email 6 -1 0 0 -5
P:login 5 -5 -1 -2 3
P:name 0 1 0 -1 0
P:new -2 2 0 0 0
P:newsletter 0 -1 0 0 0
P:next 3 -2 0 0 -1
P:password 0 -3 0 4 0
P:reset 0 -1 -1 2 0
P:show -1 1 0 0 1
P:signup -4 4 -1 -3 4
P:username 4 1 0 -3 -1
T:address 1 -1 -1 -1 2
T:captcha -1 -1 0 1 1
T:card -3 -2 0 -1 5
T:change -1 -1 1 2 0
T:confirm 1 -2 1 1 -1
T:current 0 0 3 -1 -2
T:email 1 6 -3 -2 -3
T:forgot 1 0 1 -1 0
T:login 0 -1 1 0 0
T:name 2 0 -2 1 0
T:new -3 -3 1 4 1
T:newsletter -4 5 0 -1 1
T:next 2 -1 0 -1 0
T:otp 0 -1 -1 -1 2
T:password 0 7 -2 -1 -4
T:phone 2 -1 -1 -2 2
T:question 2 2 0 -1 -3
T:remember 6 -4 -1 -1 0
T:reset -1 0 0 -1 3
T:rule -4 -1 1 2 2
T:save 2 -3 -1 2 0
T:search -2 -2 0 -1 4
T:send -3 -1 0 0 5
T:show -2 0 0 -2 3
T:signup -1 4 -1 -2 0
T:terms 0 5 0 -2 -2
T:username 2 -2 -1 0 2
X:card -1 -2 0 0 3
X:confirm -1 -2 4 4 -5
X:current 1 0 7 -6 -3
X:email 1 0 0 0 -1
X:forgot 1 0 0 0 0
X:login 3 -1 0 -1 -1
X:new -4 0 4 5 -5
X:otp 0 2 0 0 -1
X:password 4 4 1 2 -10
X:phone 1 0 0 0 0
X:reset -1 1 0 0 -1
X:rule -2 4 0 -1 -1
X:show 0 5 -1 -2 -2
X:signup -2 4 0 0 -2
X:username 3 -1 1 0 -2
Y:address 1 -1 -1 0 1
Y:captcha 3 0 0 -1 -2
Y:card -2 -2 0 0 4
Y:change -2 1 0 1 0
Y:confirm -3 7 0 -1 -3
Y:current -1 -2 0 -1 3
Y:email 1 5 -3 -2 0
Y:forgot 0 -1 1 0 0
Y:login 6 1 0 -1 -5
Y:name 0 1 -2 -2 2
Y:new -1 0 1 -1 1
Y:newsletter -2 1 0 0 1
Y:next 1 -1 0 0 0
Y:otp -1 2 0 0 -1
Y:password 1 -1 1 -1 1
Y:phone 1 0 -1 -2 2
Y:question 3 -1 0 -1 -1
Y:reset -1 0 0 0 1
Y:rule 0 0 0 -1 0
Y:save -2 2 0 -1 1
Y:search -2 -2 0 -1 5
Y:show -1 0 1 0 1
Y:signup 4 -4 0 -1 2
Y:terms 0 3 0 0 -2
Y:username 5 3 -2 -2 -5
area:0 -5 0 -3 -1 6
area:1+ 3 -1 0 -1 -1
at:0 7 -1 -1 -3 0
at:1 -8 0 -1 2 7
at:2+ -2 -1 -1 0 4
bias -2 -1 -3 -2 5
chk:0 0 -1 -2 0 2
chk:1 3 1 0 -1 -2
chk:2 -2 -3 -1 -1 7
chk:3+ -4 2 1 -1 3
groups:0 2 4 -1 -1 -4
groups:1 -2 -2 -1 -2 6
groups:2 -2 -1 0 -2 4
groups:3+ 0 -3 -1 3 1
hidden:0 1 -2 -2 -2 4
hidden:1 0 -2 0 -1 3
hidden:2+ -4 3 0 0 1
nbox:0 0 -6 3 5 -1
nbox:1 2 1 -3 -3 3
nbox:2 -5 4 0 -1 3
nbox:3 2 -2 -1 -1 2
nbox:4 2 -3 -1 -1 2
nbox:5+ -3 3 0 0 0
npw:0 -6 -7 -3 -4 9
npw:1 4 3 -3 2 -6
npw:2 1 3 -2 2 -4
npw:3 0 -1 5 -3 -1
npw:4+ -1 2 0 0 0
pwbox:0/1 -6 -1 -2 -2 7
pwbox:0/2+ 0 -7 -1 -1 9
pwbox:1/0 0 -4 -2 4 1
pwbox:1/1 6 2 -1 -1 -7
pwbox:1/2+ -4 5 0 -1 0
pwbox:2/0 -1 -1 0 3 -1
pwbox:2/1 1 -1 0 1 0
pwbox:2/2+ 1 4 -1 -1 -2
pwbox:3+/0 0 -1 5 -3 -1
pwbox:3+/1 -1 2 1 0 -1
pwbox:3+/2+ -1 0 1 0 0
sel:0 0 -1 -2 -2 4
sel:1 -1 -2 -1 -1 5
sel:2+ -1 1 0 0 0`;

export const PASSWORD_WEIGHTS = `a:captcha 0 0 1 -1
a:change 2 -1 0 0
a:confirm -6 3 0 3
a:current 1 -1 4 -5
a:email -2 3 -1 0
a:forgot 4 -3 -1 -1
a:login 1 0 0 -1
a:new 1 4 -2 -3
a:otp 1 1 -1 -1
a:password 0 -3 5 -1
a:phone 1 -1 0 0
a:question 0 0 1 0
a:reset 2 -1 0 0
a:rule -1 6 0 -5
a:show -3 1 -1 3
a:signup 1 -1 -2 2
a:username 0 -2 -2 3
ac:current-password 6 -5 0 -1
ac:else -1 3 -1 -1
ac:new-password -6 3 5 -2
ac:none -3 1 -5 6
ac:off 0 -2 -1 3
b:change 1 -1 0 0
b:confirm -2 -1 3 0
b:current 2 1 0 -3
b:email 0 2 -1 0
b:login -4 1 0 3
b:new -1 -1 3 -1
b:otp 1 0 0 -1
b:password 3 1 0 -4
b:phone 0 1 0 0
b:rule 0 0 -1 1
b:show 0 1 0 -1
b:signup 0 -1 0 2
b:username 2 -1 -1 1
bias -2 0 -3 4
c:card 0 -1 0 1
c:confirm -1 -2 4 0
c:current 4 -1 -2 -1
c:email -1 7 -3 -4
c:forgot 1 0 -1 -1
c:login 0 1 -1 -1
c:new -2 1 2 -1
c:otp -1 1 -1 1
c:password 2 3 -4 -1
c:rule -1 2 3 -3
c:show 0 -1 0 1
c:username 0 -5 7 -2
echo -4 -5 7 1
gap:0 -4 -3 1 6
gap:1 -1 0 2 -2
gap:2+ -1 1 0 0
gap:first 2 1 -5 2
h:card 0 0 0 1
h:confirm -1 -2 4 -1
h:current -3 -3 -1 6
h:login -3 0 -1 3
h:new -2 8 -3 -4
h:otp 0 -1 -1 1
h:password 3 1 0 -4
h:rule -1 2 0 -1
h:username 0 -1 0 1
i:0/1 2 1 -2 -1
i:0/2 -4 4 -3 3
i:0/3 4 -3 0 -1
i:0/4+ -1 -1 0 2
i:1/2 -5 0 4 0
i:1/3 1 3 -2 -2
i:1/4+ 0 -1 -1 2
i:2/3 -2 -3 2 3
i:2/4+ 0 1 -1 0
i:3+/4+ 0 -1 -1 1
l:card 0 -1 0 2
l:confirm -1 -5 5 0
l:current 2 1 -1 -1
l:forgot 1 -1 0 0
l:login 1 0 0 0
l:new -3 4 1 -2
l:otp -1 -1 -1 2
l:password 4 -2 1 -3
l:rule 1 -1 0 0
l:username 3 -2 0 0
lead:0 -1 -1 -2 3
lead:1 3 -4 1 -1
lead:2 -3 2 -3 4
lead:3+ -4 3 0 1
max:long 0 -2 0 1
max:none -2 4 -1 0
max:short -1 -3 -2 6
n:card -2 -1 0 3
n:change 1 0 -1 0
n:confirm -3 -5 11 -5
n:current 6 -3 -1 -2
n:email 0 -1 1 0
n:login 3 -5 0 1
n:new -2 3 1 -2
n:otp 1 -1 -1 0
n:password 3 9 3 -12
n:show 0 -2 -4 6
n:signup -4 7 -1 -2
n:username -1 2 -1 0
next:card -1 0 0 1
next:change 0 1 0 -1
next:confirm -7 6 -3 2
next:current 1 -1 0 0
next:forgot 1 0 0 0
next:new 4 1 -2 -3
next:otp 0 0 0 -1
next:password 2 3 -6 0
next:rule 0 1 0 -1
next:show 1 1 -1 -1
next:signup 1 0 0 -1
next:username -1 0 0 1
numeric 1 0 0 0
prev:card 0 0 -1 1
prev:change 0 -1 0 1
prev:confirm 0 0 -1 1
prev:current -1 1 -1 1
prev:email 0 1 -4 3
prev:forgot -1 2 -1 0
prev:login -1 2 -1 0
prev:new -1 0 1 0
prev:otp 0 1 -4 3
prev:password -2 -3 4 1
prev:rule 0 -1 1 -1
prev:show 0 -2 -1 3
prev:signup -1 1 1 -1
prev:username 3 -2 1 -3
readonly -1 1 0 0
rest:card -1 0 -1 2
rest:confirm 0 1 -4 3
rest:current -1 -1 2 0
rest:email 0 0 -4 3
rest:forgot 0 1 -1 0
rest:login -1 2 -1 0
rest:new 2 1 -1 -2
rest:otp 0 1 -4 3
rest:password -3 -1 1 4
rest:rule 0 0 1 -1
rest:show 0 0 -2 3
rest:signup 1 0 1 -2
rest:username 2 -2 0 0
ruled -2 5 -2 -1
type:password 10 -2 2 -9
type:text -17 4 -5 19
u:card -1 -2 -1 4
u:change 1 0 -1 -1
u:confirm -4 -7 8 1
u:current 1 -2 -1 2
u:email -1 1 0 1
u:forgot 1 -1 0 0
u:login 4 -3 -1 1
u:new -5 9 1 -5
u:otp 0 0 -1 1
u:password 1 -2 0 1
u:phone 1 -1 0 0
u:reset -1 2 0 -1
u:rule -2 2 -2 2
u:show 0 -1 -3 5
u:signup -4 6 -1 -1
u:username 3 2 -3 -1`;

export const STEP_WEIGHTS = `s0 11 -13 -4 2
e0 11 -10 -9 5
t00 -2 -1 -2 7
t01 -1 0 -2 -3
t02 -1 0 0 -1
t03 4 -2 -2 3
s1 -12 13 -2 2
e1 -12 12 4 2
t10 0 0 -2 -1
t11 -2 -4 12 1
t12 0 -1 -1 -1
t13 -1 7 -8 5
s2 8 -6 -1 -1
e2 -2 1 5 -3
t20 -1 15 -3 -1
t21 -2 -4 10 -2
t22 2 -1 -1 0
t23 2 -2 -1 0
s3 -6 7 3 -2
e3 -3 0 8 -3
t30 0 -2 -1 0
t31 0 -2 7 -2
t32 0 0 0 0
t33 0 0 -1 0
s4 -7 -7 -1 3
e4 -5 -6 -3 2
t40 0 -1 0 -2
t41 0 0 -1 -3
t42 0 0 0 -1
t43 -2 -2 -2 7`;

export const TEXT_WEIGHTS = `B:address -1 -1 0 2
B:captcha -1 0 0 1
B:card 0 -1 0 1
B:change 0 0 0 1
B:confirm 1 2 -1 -2
B:current -3 -2 0 5
B:email -1 -1 0 2
B:forgot -1 -2 0 3
B:login 0 2 -1 2
B:name -1 0 0 2
B:new 0 -1 -1 2
B:newsletter -1 0 0 2
B:next 0 4 -1 -1
B:otp 2 0 -1 -1
B:password -1 -1 0 2
B:reset -1 -2 0 3
B:save -1 1 0 3
B:search 0 -1 0 1
B:send 4 0 -1 -3
B:show 1 0 0 0
B:signup 4 -3 -3 3
B:terms -3 -1 2 2
B:username -1 2 -1 1
H:address -2 -1 0 4
H:captcha 1 0 0 0
H:card 0 -1 0 1
H:confirm 0 1 0 0
H:current 0 0 0 1
H:email 1 -1 0 1
H:forgot 1 -2 0 1
H:login -1 6 -1 -3
H:name -5 -1 -1 6
H:new 2 -1 1 -2
H:newsletter 2 0 0 -1
H:otp 0 1 0 -1
H:password -1 -1 1 1
H:phone 0 1 0 -1
H:question 2 0 2 -3
H:reset 2 -2 0 0
H:save -2 -1 0 3
H:search -1 0 0 1
H:send -2 0 0 3
H:show 1 -1 0 0
H:signup -1 0 -1 2
H:username -3 -1 1 3
ac:else -4 -2 0 6
ac:email 3 0 0 -3
ac:none -2 -1 -2 6
ac:off -3 -2 -2 8
ac:one-time-code 0 3 0 -2
ac:username 3 0 0 -2
b:address 1 0 0 0
b:card 0 0 0 1
b:change 1 0 0 -1
b:confirm -1 -1 0 1
b:current 1 0 0 0
b:email 4 -1 -1 -2
b:forgot 2 0 0 -1
b:login 4 0 0 -4
b:name 1 -1 0 0
b:new 0 0 0 1
b:otp -1 0 0 1
b:password 3 0 0 -2
b:phone 3 -1 0 -2
b:question -1 0 -2 3
b:reset 3 0 0 -3
b:save 3 0 0 -4
b:show 3 0 0 -3
b:username 9 -1 -1 -7
bias -1 -3 -4 7
c:address -2 -1 -1 4
c:card -1 -1 0 2
c:confirm 0 2 0 -1
c:current 2 0 0 -1
c:email 1 -1 -1 1
c:forgot -3 0 0 4
c:login 0 0 0 1
c:name -5 0 -1 6
c:new 1 0 0 0
c:newsletter 3 0 0 -3
c:otp -1 3 0 -2
c:password 0 1 0 0
c:phone -2 1 0 2
c:question -1 -1 5 -4
c:rule 0 0 0 1
c:save 0 0 0 1
c:search -1 0 0 1
c:send 0 0 0 1
c:show -1 1 0 0
c:signup 1 0 0 0
c:username 3 -1 -1 -1
h:address 2 0 0 -1
h:card -1 -2 0 4
h:email 3 -1 0 -2
h:name -5 0 0 6
h:otp 0 1 0 0
h:phone -1 0 0 1
h:search -2 -1 0 3
h:username 7 0 -1 -6
i:-1/0 0 -1 0 2
i:-1/1 -1 1 0 0
i:-1/4+ 1 0 0 0
i:0/1 12 1 -2 -11
i:0/2 1 -1 -1 0
i:0/3 2 0 0 -1
i:0/4+ 1 -1 -1 1
i:1/2 1 2 -1 -2
i:1/3 -2 -3 -2 7
i:1/4+ -2 0 0 2
i:2/3 -4 -1 3 2
i:2/4+ -2 -1 -1 4
i:3+/4+ -9 0 0 7
l:address 0 -1 -1 2
l:card -1 -1 0 2
l:confirm 0 3 0 -3
l:email 4 -1 -1 -2
l:name -5 0 -1 6
l:otp -1 5 0 -3
l:phone -1 0 0 2
l:question -1 -1 5 -4
l:rule -1 0 0 1
l:search 0 0 0 1
l:username 6 0 -1 -5
max:1/4+ -1 3 -1 -1
max:long -3 -2 1 5
max:none 2 -1 -5 5
max:short 1 -3 -1 3
n:address 0 -1 -1 2
n:captcha 0 0 -1 2
n:card -1 -1 0 3
n:change 2 0 0 -2
n:confirm -1 3 0 -2
n:current 2 0 0 -1
n:email 3 -1 -1 -1
n:login 6 -1 -1 -4
n:name 2 -1 -1 2
n:new -1 0 0 1
n:otp -2 10 -1 -7
n:password 1 -1 0 0
n:phone -4 -1 -1 6
n:question -1 0 7 -6
n:save 0 0 0 1
n:search -2 -1 0 3
n:signup -1 0 0 1
n:username 2 -2 1 0
npw:0 -3 0 -3 5
npw:1 4 -1 -3 2
npw:2 -3 0 1 3
npw:3+ 0 -2 -1 3
numeric -4 3 -1 3
other:-3+ -1 0 0 2
other:-3+:mute -1 0 0 1
other:-3+:words 0 0 0 1
other:after -1 -1 -1 3
other:after:mute 0 -1 0 2
other:after:words 0 0 0 1
other:known -2 -2 -1 5
other:mute -2 -2 -1 6
other:none -4 -2 -2 6
other:none:known -1 -1 -1 4
other:none:mute -1 -1 0 2
other:none:words -2 1 -1 3
other:words -3 0 -1 5
place:-1 7 -3 -1 -2
place:-2 -1 0 -1 2
place:-3+ -1 -1 -1 4
place:after -4 1 1 4
place:none -3 0 -3 5
readonly -1 -1 0 3
sign-in:-1 7 -1 -1 -5
sign-in:-1:known 4 -1 0 -2
sign-in:-1:words 0 0 0 1
sign-in:after -2 3 -1 1
sign-in:after:known -2 -1 0 3
sign-in:after:words -1 3 0 -2
sign-in:known 5 -1 -1 -2
sign-in:none 2 2 -1 -3
sign-in:none:known 3 0 0 -3
sign-in:none:words 0 1 -1 0
sign-in:words -2 4 -1 -1
signup:-1 0 0 -1 1
signup:-1:known 1 0 -1 0
signup:-2 0 0 0 1
signup:-3+ 0 0 0 1
signup:-3+:known 1 0 0 -1
signup:-3+:words -1 0 0 2
signup:after 0 -1 2 0
signup:after:known 1 -1 3 -2
signup:after:words -1 0 -1 2
signup:known 3 -2 2 -1
signup:mute -1 0 0 2
signup:none -1 0 0 2
signup:none:known 0 0 0 1
signup:none:mute 0 0 0 1
signup:words -3 0 -1 4
type:email 2 -1 -1 0
type:number -1 5 -1 -2
type:password -1 0 -1 2
type:tel -2 -2 -1 5
type:text 2 -5 -3 6
u:address 0 -1 -1 3
u:captcha 0 -1 -1 2
u:card -2 -2 0 5
u:change 3 0 0 -3
u:confirm -1 3 0 -1
u:current 1 0 0 0
u:email 4 -2 -1 0
u:login 2 -1 -1 0
u:name 3 -1 -1 2
u:new 1 0 0 -1
u:newsletter 3 0 0 -2
u:next 1 0 0 -1
u:otp -2 10 -1 -6
u:password 0 -1 0 2
u:phone 2 -1 -1 1
u:question -2 -1 7 -4
u:reset -1 0 0 1
u:rule -1 -1 0 2
u:save 1 0 0 -1
u:search -3 -1 0 4
u:show 1 0 0 0
u:signup 0 0 -1 1
u:username 7 -2 1 -4`;
