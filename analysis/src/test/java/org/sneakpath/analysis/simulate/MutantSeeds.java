package org.sneakpath.analysis.simulate;

import java.util.List;

/** Little netlists that between them hold every element and every control line; all of them run. */
final class MutantSeeds {
    private MutantSeeds() {}

    static final List<String> ALL = List.of("""
            linear
            .param r=1k tau={r*1n}
            V1 a 0 DC 1 AC 1 45 PULSE(0 1 1u 10n 10n 5u 10u)
            R1 a b {r} tc1=1m
            C1 b 0 1n IC=0.5
            L1 b c 1m
            L2 c 0 2m IC=1m
            L3 d 0 1m
            K1 L2 L3 0.9
            R2 d 0 1k
            .op
            .ac dec 3 1 1meg
            .tran 1u 20u uic
            .measure tran top MAX v(b) FROM=1u TO=15u
            .measure tran when1 WHEN v(b)=0.3 RISE=1
            .noise v(b) V1 dec 2 1k 1meg
            .end
            """, """
            waveforms
            V1 a 0 SIN(0 1 100k 1u 1e4 30)
            V2 b 0 EXP(0 1 1u 2u 5u 3u)
            V3 c 0 PWL(0 0 1u 1 2u -1 5u 0 R=1u)
            V4 d 0 SFFM(0 1 1meg 5 100k)
            I1 0 e AM(1 0.5 10k 100k 0)
            V5 f 0 PULSE 0 1 1u 0 0 2u 4u 3
            R1 a 0 1
            R2 b c 1k
            R3 d e 1
            R4 e f 1
            .tran 0.5u 10u 1u 0.3u
            .print tran v(a) v(b,c) i(V4) i(R2)
            .options reltol=1e-4 method=gear
            """, """
            controlled
            V1 c 0 1
            V2 d 0 AC 1
            E1 1 0 c d 2
            F1 2 0 V1 3
            G1 3 0 POLY(2) c 0 d 0 1 10 100 1 1 1
            H1 4 0 V2 5
            E2 5 0 TABLE {V(c)} = (0,0) (1,2) (2,2.5)
            G2 6 0 VALUE={V(c)*V(d)+time*1k}
            R1 1 0 1
            R2 2 0 1
            R3 3 0 1
            R4 4 5 1
            R6 6 0 1k
            .dc V1 0 1 0.5 V2 0 1 1
            .ac lin 3 1 10
            .save all i(E1)
            .measure dc mm PARAM='1+2'
            """, """
            behavioural
            .param k=2 y={k**2+limit(k,0,1)}
            .func f(x,z)={x*z+pwr(x,2)-table(z,0,0,1,k)}
            V1 a 0 SIN(0 1 1meg)
            B1 b 0 V=f(V(a),k)+idt(V(a))*1meg
            B2 0 c I=V(a)>0.5 ? exp(V(a)) : if(V(a)<0,sgn(V(a)),tanh(V(a)))
            B3 d 0 V={ddt(V(a))*1n+min(V(c),max(k,1))+u(V(a))+abs(I(B1))}
            R1 b 0 1
            R2 c d 1k
            C1 c 0 Q='1n*V(c)*V(c)'
            R3 c 0 R='1k*(1+V(a)*V(a))'
            .ic v(c)=0.1
            .nodeset v(d)=1
            .op
            .tran 0.05u 1u
            """, """
            junctions
            V1 a 0 DC 5 AC 1
            R1 a b 1k
            D1 b 0 dm 2
            Q1 a b e qm
            R2 e 0 1k
            M1 a b s 0 nm W=10u L=1u
            R3 s 0 1k
            J1 a 0 j jm
            R4 j 0 1k
            .model dm D(IS=1f N=1.5 RS=10 CJO=1p BV=20)
            .model qm NPN(BF=100 VAF=50 CJE=1p)
            .model nm NMOS(LEVEL=1 VTO=0.7 KP=100u LAMBDA=0.01)
            .model jm NJF(VTO=-2 BETA=1m)
            .op
            .dc V1 0 5 2.5
            .ac dec 1 1k 1meg
            .temp 50
            .noise v(b) V1 dec 1 1k 10k
            """, """
            switches
            V1 c 0 PULSE(0 1 0 1u 1u 3u 8u)
            R1 a 0 1k
            R2 a d 1k
            R3 c d 1k
            S1 a 0 c 0 sm ON
            W1 d 0 V1 wm
            .model sm SW(VT=0.5 VH=0.1 RON=1 ROFF=1meg)
            .model wm CSW(IT=0.1m RON=1 ROFF=1k)
            .tran 1u 10u
            .measure tran delay TRIG v(c) VAL=0.5 RISE=1 TARG v(d) VAL=0.1 FALL=LAST
            .measure tran avg1 AVG v(d)
            .step param rr list 1 2
            .param rr=1
            """, """
            * VTEAM memristor
            .subckt vteam p n x PARAMS: ron=10k roff=1meg von=-0.5 voff=0.5 kon=-2e6 koff=2e6
            + aon=3 x0=0.5
            Bm p n I = V(p,n)/(ron + (roff-ron)*V(x))
            Bx 0 x I = V(p,n) > voff ? koff*pow(V(p,n)/voff-1, aon)*(1-V(x)) : (V(p,n) < von ? kon*V(x) : 0)
            Cx x 0 1 IC={x0}
            Rx x 0 1e12
            .ends vteam
            Vs a 0 SIN(0 1 100k)
            XM a b x vteam ron=5k
            R1 b 0 1k
            .tran 2e-07 2e-05 uic
            .end
            """, """
            nested
            .global vdd
            .param a=1 b={a+gauss(1,0.1,3)}
            V1 vdd 0 {a}
            X1 vdd 0 s k={a*2} m=2
            X2 vdd 0 t
            .subckt s p n k=2 j={k*a}
            .model m d(is={k*1f})
            D1 p n m
            X2 p n t
            .subckt t a b
            R1 a b {j}
            .ends
            .ends
            .subckt t a b
            R1 a m 1k
            C1 m b 1n
            .ends
            .op
            .step V1 0 1 0.5
            .dc a 1 2 1
            .save v(x2.m) i(V1)
            """, """
            memristors
            Ymemristor m1 a 0 mrm3
            .model mrm3 memristor level=3 a1=0.17 a2=0.17 b=0.05 vp=0.16 vn=0.15 ap=4000 an=4000 xp=0.3 xn=0.5
            + alphap=1 alphan=5 xo=0.11
            V1 a 0 SIN(0 0.3 100k)
            .control
            run
            .endc
            .plot tran v(a)
            .tran 1u 10u
            """, """
            modules
            .param half=0.5k
            .model mm VTEAM(ron=100 roff={2*half})
            .model jj diode(is=1e-12)
            .subckt cell p n
            N1 p n mm state.x=0.3 roff=2k
            .ends
            V1 a 0 SIN(0 1 100k) DC 0.4
            R1 a b {half}
            X1 b 0 cell
            N2 b 0 jj temp=30
            .op
            .tran 1u 20u
            .save v(b) x(x1.n1.x)
            """, """
            tiny
            V1 1 0 1
            R1 1 0 1
            .temp 30
            .op
            """);
}
