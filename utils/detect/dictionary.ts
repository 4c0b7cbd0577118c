// Written by scripts/detector/dictionary.ts out of words/*.ts; not by hand. A line a concept, in their order; of each key
// its fingerprint, told as the step from the one before: see fingerprint.ts.
export const DICTIONARY = `(<l#qn#cQ#,|'Pf'8k$&4$Qa31+Gh$)E=3z,*yf'aN.VK%f}(g]#R8)44#)r%@X&0W&LE*Os.2R.U#%?i#%L)Tr&ou(qR2*\\5.,'N#%C$&%e(KUH\`j'=2%fv.y)*fM17z'1d*9m#'A)tM%#p:vB+7z.%b.Xv$#6,Sx#rW$,Q)GA%;V&x#&=?(32%^G&Xn>9Q0Q^#;2&I-$sk,fs#cY.t,
,ft$Gp$cl$h{$5H(2T$u75OIBD\`&1v2eU*cY&jj$_o#*k+v'$H_)UE#3?$oC%&]$7c9o50y&&1r$nZ&%[?cK#=;4K<'Bb&(y&+b5C1<E($(6-W$#TE#AM(+l#h(.)c-_?'(r)\\r'wL#im(l8'9\\&XV/b#)\\,--A'z]'u\`+yU(n^&Zr#H;./>*o%)C\\'z''V,*YW)Jq/V5A-)
*#=)Iu+u**5y([4)Qb-B=%,B,2;*vf%=O&Df$.o%<f4oD#(R.kb*mq'X}+]W#H,2*(+|b#3j%P}%[V(B+'hW'\\p$*q'.H$\\l$@X#D($?b&E}(\`E$5X%FS(V_(nL$gd$Gk'Th&Lv$Rf#Q4#%M#fi&%G'cd#>I#1($0u1NA21?&pN/,Q%ux'3Y'Oz+Vc#VK%3o,GX%1L#k4$|d%-c'T($W**ve#hu#*3$we'aQ3mt$=Z$0#%.<#WR#3i-*w'=[#$C#N.%F\`%'A&-i$Nt%@X-c5,\\i(MZ)VI%V5$7L%f*14E$0?%Eo1(@.-}'}>/:s%o)&S3+=X
%0[&v9#}v$T0-UY#qj%|V%wx%1(#+I#>]&YW$N7$Eu-Xk$@q)W|2{j#S5$T:(wI)EX$vd*q[#<_)P0$(N-xk$)N)W,$FE#_h&Wx$ym'9H$,<'5A&)H*(;$BL'+H(-L%=.-l#$T,#_|$k4#R>$UF(SA&Ba)H+#]?#0^$Im'H}+aK%Hp$lM'ro)/>$gx$VT#;n%Q}$P(%U^#k5'9S#Z1';{$mY(|<#9T#F8%1<)JS$%O#;O%3^(rm'aL#X'$fu'd:$(a%i=(Rs%r\\1f|$nl$*q#<Y(-(%dX%&)#GY#gs#On(NX$rJ$&3&mY$734,D,rF,i;:E7&-\\%(m5M#&40'T-#Vt$rr&J:#[D%cV.1*#@*#]+*fS$MU'JK%LI$)k(-3)Mz
({V._{%hO6|r'a-:r'3B@4am%*r-':%>L*;1&Nr-^0$2o%pK$-E%JQ3Av$@k$v*)31)6I&.=*cc$9>&._&iE'f8#I-#605vF*SP)^T),Y1#6+vI.Y*/Gl(jl#\\P%DG%)i(G\\027%Y;#@/$-A.RQ.[|$OG.Ar&$B)nV);.0Vy&gC(@,+?P#U4$Y;#kX'.>(w/#q##G=$f\\%$(&43)\`Z(v\`(Ub%Ko%L;0{Y#;C(C&#4@*9))D*1?\\
-?-@'-,<i,5hR1e@;n&c*6;4&$8&Vt4y:+O(.S8$f],i=.*D/&f%-W>Jq&Fz2X{}}}/f2$$Q3ZA$@h\\A@#FT<C9/rK
%hP}}}H$^-s-51R#(RGcThfJS(HFHI}}}GKj
$eS#8g0/3*N-%%%%.T&^&,C*'sq$|f.P;#DB(fw0tS.-k&PW(9)*FL8f42aw%3D,+-*\`X#M/%kd&dG%U{&;:'*)$Ta#p3(&4'LX#}*,xR%]p%:J2<^(\\W#g5&ZG5Je'dV-?^%'W#6B'(a$#Z(-i%\`d#.\`#Z..VZ$)r*|+.*D+h;#mA1n$$A&$Q:$M5%bM77x=JA,YZ's'$*X$xt5ct.7e1tJ0Qd-dc'Y0$8N0kK&W\\#hW'og
$N=$7y&gFB:}'u8&IZ&dc(aI$<z*o6(7*#Dr(tZ'&5'@6$FD%6])SE&,?#J,CJ#)=j#N^,}0-29$37%Q6$},18n/%i#Jw%w<(_>1HJ.7g'|+$%4%=_%7C%J](Ww#0V$ta(;#,Zu$%E&)<'/#0L&'\`x(S1%p:&A8$|i-T(-lF%.3#Ki$&A$L,%9*#>L*::#'#$qy$2y$zj#5K'MQ$+r$V>*x/1Gm*E6;Ss$#)$Zd#F|$e5&_8&OZ2*d&rN*lX%-$$ZP,;6%#d,N-#pF#$m&JH'wG%1u#oX&=j*Bg#mr#X#
&GN0IE4\`|D)%)}3%I;(JG%BJD(/1Z_';H#FV7]12$-63[+-U)yD(on%Hh#-^.#d+_x1Yu+#\\?@D*5X5%?5t%+?O-rd%}3$$t'j;#Z.#Xh3t1&|#;%.#u3#<MA=j#\\UPq6+)x
&/F&gw'|g/fu&_'/jW#nj&:|%|0+W]/KQ*m>32N+TZ&?11Ya:G[+Ns$E+#Nh#77@Us0^>%/]#Rw&L=2@y/fe#///s3(o$#G9#3B$6{*zf$5F(Ug%<^.b\\#HI+I,#A&$,M4f7$j*2)d,nU%ck#k5;=%&U^'4%/).$cV;YP$@F'*69ev&<*(&m#+j/z7$7)56p6Gz
-Wp'1b0\\Z$oa*#E)5]*%+.cd#GB(Jb1OV)4;#M9(b$$zW$)-#;s$,['5F)j{%)_&W8($#$?434>#\`C$gs%ps4fg$.,'u:#A6&H5(vq#tL$*]%qc%xU#gB%5b#tu&F,/l{%%B(z}/F%#/M/qa*^r%V6)lU-bX:G%#8L#(Q#8S#c+'#B*o{-.K$Qb0xl(^3%Ne%Kw0{:,+X2)\`(jq)tt*,[*o[#1&1F](sJ&.G$rm?C?$E:#Ug(ez-2b%){*VY(R$)SJ#\\\`$<$%G\`
Cp\`5-\\&}7(lF+Un8&A&iT%B-)or((G-72*rK%{l%\\Z+t:Q-H?i@C>&&O3%yv%$>*-%$wD,d5%#H($F%&#'}m%A($Zo0du(+mE4^#xr'fz$^$3S1)mJ2\\|';T/Y\`Crc8Ns#D|'RG);F&ud2wl
#7:2xZ&eU3h{2p4*i/(:}#I{'Ln/_m6#'-;Q'j_,W{-VM%#p.r[/3B'gd%kz%hL'0&'Kd&td-Y3$da,-N$QD%0_$a]%F'#\`N(FY'h0$\\j(?o(nV:7[6g7(|d6jI2|g&WM0T2$6G2FA,YT#;&5(B)dc%x\\/^Z%G#$m8(?*)-+-tC(hq#N_&;)$Y7+E+&*K(e#&N[)$/$?D'G;'MW5zl$9)#UK
0Yo7l5?|$'53$4Z%q4#^J&W[#_5#)?$\\p#Vp2[0,O6&R?$&j=k_(cA+c+#z@*t<#V)3tb&r#,R-C%T21G+2L%R:#Jy8B.8Hs$yY%{[#mO=*H%OV=aU&vt)OA2e8-nC,0H(3^$eY#5%*2+#1b/Wt+_aA/{(r<(;9#>@#M7',d$$C+ur*Ks&fs
'oH&\\;'L)*H0+0Q)>4$J,2\\:&E$(2(1EO7=k$mN+Pq$(=%@o0\\w%%U%4V*^+%Uq)'j&_F4bX+1]&cH)bP)fo'TW#xR'n?&5k6r4-n|*c6$ug$8e*XQ){(,;,,E.#K0,r-1kb#%;(;a).p*})-l,(S;#.H,Zf,cj0{#&nH(D|+o|&oo#<C*#2$'b(u=(CU(\\B$O2#@E#LU+FL3ke#)58[.''l$T94Ya/\\2#}A
}}}cCAwMy}}}Ji(?lU
(@:DhHZ#|2xg:EBCEm#Fu%e+)vG,8-q@D'A.RT\\>6w31>0)1Z0#F0w%\`A>ec
t@VG,?.;C6<L}}}QuA'J}vF*+zQ
(k|)HIHB#5>@$B=>{+#(BFm/#[u$lE$f\\+>J2M%?=u,h2)xc)6n-oQ,xw),]:JG4E_/KP(\`5_6^%;Y)02/[D#10)Po.Dd<w/%x.&NO#UU&x,$Rb26|*?j*(M$S,'|g$U&7gv
'AW/hD4L$?76:p(BR=*i*&[<'YT%5O%<#'NX#UG&s</}M3eHNRm$IO'\`Z)%#)=37qL/(x&hh*EA.T6:L|P&*Jd4$zp*\\4$Vz2\\bg_x'PN&E2
-H9/a'R4T}}}0Y%9o(4/\`N&N}}}2.-[+f5@&92WA[*
}}}22C__l(nX}}}3gv#e'u#@qzdM{b
%?L'ts#QO+6<#Mi%ZJ&;4#]N-n3$0I,$:-Tj%B&%v0+Mw0pb#2y'@($Y*\${X#nO)@)&[m88iD'.%VG)eT2c/0lf-7\\=W6):R/^g$#c#YP2MR%'Y4ET/'a%xW(Nl#/-'WP)=_B4_.Xk2C>-UR$'IB6.)^=@9*2{6->q1oR#;\`'HC
/&V#.or3,=PN*9.&zsD\\EZtM%7<eu-#m6=}mt0y.1}2+J(Rm<N$;J#
#]q$&V(oh+z@%$[#/v''b(]l&5u#kN&yh%c;%h@%43)/j&Bk&i>$@W*{'+,=%1[#A*#QN&av*ET%3B#hZ',o'DG#RR0oi&Fg,6s%e:&(&-X##OB%_00?0)XA.nY$AN*(.:c6#&J*l.+lb%*\\8mx'x-%:S$.I##$$'7(Un$\\-(&b(tS,D@+*,APN&(*(q_)(m+YP%^i$S$*h1(Fa#zp%ii&#o*cA#/:(J;1LQ+HF%82$jX'X-(Qc#c)$Wf'QG+/h%h[$Dv%4d$R6%*q&W*%\\-*75*}\\&r7*]_$2Q&,j%B-)'j'5y`;
