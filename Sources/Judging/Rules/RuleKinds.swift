/// The kinds of this version: a closed set.
package enum RuleKinds {
    static let all: [any RuleCheck.Type] = [
        AccountOwed.self, AccountWithdrawn.self, AccountsDisagree.self, Attested.self,
        AuditInterval.self, Bond.self, CapAmount.self, CapExtension.self, CapMonths.self,
        CapPaid.self, CapPaidToAgency.self, CostCategory.self, DeclaredLess.self,
        DeductionRepays.self, DeductionShare.self, DoubleCollection.self, FiledLate.self,
        HeadcountExceeded.self,
        HeavyLoan.self, IdenticalVoices.self, ImplausibleCost.self, LateContract.self,
        LicenceOwed.self, MonthlyFeeOwed.self, OrderBearer.self, OutsideChain.self,
        PaidBefore.self, PaidBetween.self, PaidEarly.self, ParticularsOwed.self,
        ReceiptOwed.self, RefundOwed.self, RepaymentOwed.self, SideAgreement.self,
        StepsOutOfOrder.self, TermsWorsened.self, VoiceAtMoments.self, WorkerPaid.self,
        WorkerPaidAfterContract.self,
    ]

    /// Such as `cap-months/1`, sorted.
    package static let names: [String] = all.map { $0.name }
}
