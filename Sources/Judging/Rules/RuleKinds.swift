/// The kinds of this version: a closed set.
package enum RuleKinds {
    static let all: [any RuleCheck.Type] = [
        AccountOwed.self, AccountWithdrawn.self, AccountsDisagree.self, AmountOwed.self,
        Attested.self, AuditInterval.self, Bond.self, BondOfSome.self, CapAmount.self,
        CapAmountBefore.self, CapExtension.self, CapMonths.self, CapRate.self, CapPaid.self,
        CapPaidToAgency.self, ChainLacks.self, ConsentOwed.self, CostCategory.self,
        DeclaredLess.self,
        DeductionRepays.self, DeductionShare.self, DoubleCollection.self, FiledLate.self,
        HeadcountExceeded.self, HeadcountExceededOnDays.self, HeavyLoan.self,
        IdenticalVoices.self, ImplausibleCost.self, InterestOwed.self, LateContract.self,
        LicenceOwed.self,
        MilestonesApart.self, MonthlyFeeOwed.self, MonthlyFeeOwedByField.self, OrderBearer.self,
        OutsideChain.self, PaidBefore.self, PaidBetween.self, PaidBetweenOrReturned.self,
        PaidEarly.self, ParticularsOwed.self, ReceiptOwed.self, RefundOwed.self,
        RepaymentOwed.self, ShareOwed.self, SideAgreement.self, StepsOutOfOrder.self,
        TermsWorsened.self, VoiceAtMoments.self, WorkerPaid.self, WorkerPaidAfterContract.self,
    ]

    /// Such as `cap-months/1`, sorted.
    package static let names: [String] = all.map { $0.name }
}
